import { describe, expect, it } from 'vitest';
import { messagesByField } from '../../test/first-message.js';
import {
  createWebhookRequestSchema,
  listWebhooksParamsSchema,
  updateWebhookRequestSchema,
} from './webhook-requests.js';

const whole = {
  agentId: 'agt_1',
  url: 'https://example.com/webhooks',
  events: ['SessionStarted', 'VoicemailLeft'],
  secret: 'whsec_0123456789',
  enabled: true,
};

describe('createWebhookRequestSchema', () => {
  it('takes the whole request, events of types that are new included', () => {
    expect(createWebhookRequestSchema.parse(whole)).toEqual(whole);
  });

  it('says of each field what is wrong', () => {
    expect(messagesByField(createWebhookRequestSchema, { enabled: 'yes', event: [] })).toEqual({
      url: 'url is required and must be an https URL, such as https://example.com/webhooks',
      events:
        'events is required and must be a list of at least one event, such as ["SessionEnded"]',
      enabled: 'enabled must be true or false; got "yes"',
      event: 'unknown field "event": did you mean "events"?',
    });
    expect(
      messagesByField(createWebhookRequestSchema, {
        ...whole,
        url: 'http://a.example',
        events: [],
      }),
    ).toEqual({
      url: 'url must be an https URL, such as https://example.com/webhooks; got "http://a.example"',
      events: 'events must be a list of at least one event, such as ["SessionEnded"]; got an array',
    });
  });
});

describe('updateWebhookRequestSchema', () => {
  it('takes any part', () => {
    for (const [name, value] of Object.entries(whole)) {
      expect(updateWebhookRequestSchema.parse({ [name]: value })).toEqual({ [name]: value });
    }
  });

  it('refuses what create refuses', () => {
    expect(updateWebhookRequestSchema.safeParse({ url: 'http://a.example' }).success).toBe(false);
    expect(updateWebhookRequestSchema.safeParse({ events: [] }).success).toBe(false);
    expect(updateWebhookRequestSchema.safeParse({ secret: '' }).success).toBe(false);
  });
});

it('listWebhooksParamsSchema filters by agent and by whether a webhook is enabled', () => {
  const params = { agentId: 'agt_1', enabled: false, page: 2, sortBy: 'createdAt' };
  expect(listWebhooksParamsSchema.parse(params)).toEqual(params);
});
