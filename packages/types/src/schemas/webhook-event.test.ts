import { describe, expect, it, test } from 'vitest';
import { firstMessage } from '../../test/first-message.js';
import { KNOWN_WEBHOOK_EVENTS } from '../models/webhook-event-types.js';
import { webhookEventSchema } from './webhook-event.js';
import { sessionStartedEventSchema } from './webhook-events.js';

const conversationId = 'conv_01HXDEF456GHI';

/** The least that each type of event must hold. */
const LEAST = {
  SessionStarted: { conversationId, channel: 'phone', direction: 'inbound' },
  SessionEnded: { conversationId },
  ToolCallCompleted: { conversationId, toolName: 'check_order_status' },
  TransferInitiated: { conversationId, target: '+14155550199' },
  AnalysisCompleted: { conversationId, analysis: {} },
  Error: { message: 'The tool did not answer.' },
} as const satisfies Record<(typeof KNOWN_WEBHOOK_EVENTS)[number], object>;

const eventOf = (type: string, data: unknown) => ({
  id: 'evt_01HXK8Z3MNPQRS',
  type,
  agentId: 'agt_01HXK8Z3MNPQRS',
  tenantId: 'ten_01HXK8Z3MNPQRS',
  timestamp: '2025-06-16T09:00:00Z',
  data,
});

describe('webhookEventSchema', () => {
  test.each(Object.entries(LEAST))('takes %s with the least that it must hold', (type, data) => {
    expect(webhookEventSchema.parse(eventOf(type, data))).toEqual(eventOf(type, data));
  });

  test.each(Object.entries(LEAST))('refuses %s without one of those fields', (type, data) => {
    for (const name of Object.keys(data)) {
      const { [name]: _, ...rest } = data as Record<string, unknown>;
      const { error } = webhookEventSchema.safeParse(eventOf(type, rest));
      expect(error?.issues, name).toHaveLength(1);
      expect(JSON.stringify(error?.issues), name).toContain(name);
    }
  });

  it('has a schema for each known type', () => {
    expect(Object.keys(LEAST)).toEqual([...KNOWN_WEBHOOK_EVENTS]);
  });

  it('lets a type that is new pass, with whatever it holds', () => {
    const event = eventOf('VoicemailLeft', { seconds: 12, 'X-Odd Key': null });
    expect(webhookEventSchema.parse(event)).toEqual(event);
  });

  it('keeps fields that are new, in the envelope and in the data', () => {
    const data = { ...LEAST.SessionEnded, mood: { level: 3 } };
    const event = { ...eventOf('SessionEnded', data), region: 'eu' };
    expect(webhookEventSchema.parse(event)).toEqual(event);
  });

  test.each(['id', 'type', 'agentId', 'tenantId', 'timestamp', 'data'])(
    'refuses an event without %s, of a known type and of a new one',
    (name) => {
      for (const type of ['SessionEnded', 'VoicemailLeft']) {
        const { [name]: _, ...rest } = eventOf(type, LEAST.SessionEnded) as Record<string, unknown>;
        expect(webhookEventSchema.safeParse(rest).success, type).toBe(false);
      }
    },
  );
});

it('a schema of one event refuses the others', () => {
  const event = eventOf('SessionEnded', LEAST.SessionStarted);
  expect(firstMessage(sessionStartedEventSchema, event)).toContain('SessionStarted');
});
