import { describe, expect, it, test } from 'vitest';
import { contract } from '../src/contract/contract.js';
import type { OperationId } from '../src/operations/operations.js';

type Part = 'body' | 'query';
type Case = readonly [OperationId, Part, object];

/** What an issue rests on, by its field; `sure` where it is refused whatever the mode. */
const judge = ([operation, part, value]: Case): Record<string, string> =>
  Object.fromEntries(
    (contract[operation][part].safeParse(value).error?.issues ?? []).map((issue) => [
      issue.path.join('.'),
      (issue as { assumption?: string }).assumption ?? 'sure',
    ]),
  );

const call = { agentId: 'agt_1', toNumber: '+14155550199' };

describe('a request is surely wrong', () => {
  test.each<readonly [...Case, field: string]>([
    ['agents.create', 'body', {}, 'name'],
    ['agents.create', 'body', { name: null }, 'name'],
    ['agents.create', 'body', { name: '' }, 'name'],
    ['agents.create', 'body', { name: 'A', first_message: 'Hi' }, 'first_message'],
    ['agents.create', 'body', { name: 'A', max_duration_seconds: 5 }, 'max_duration_seconds'],
    ['agents.update', 'body', { voice: { voice_id: 'x' } }, 'voice.voice_id'],
    [
      'agents.update',
      'body',
      { tools: [{ type: 'rest_api', name: 'a', config: { ulr: 'x', url: 'y' } }] },
      'tools.0.config.ulr',
    ],
    ['agents.list', 'query', { pageSize: 101 }, 'pageSize'],
    ['agents.list', 'query', { page: 0 }, 'page'],
    ['agents.list', 'query', { page_size: 5 }, 'page_size'],
    ['agents.list', 'query', { sortOrder: 'up' }, 'sortOrder'],
    ['agents.stats', 'query', { dateFrom: '2025-02-30' }, 'dateFrom'],
    ['agents.stats', 'query', { dateTo: new Date('x') }, 'dateTo'],
    ['outboundCalls.create', 'body', { toNumber: call.toNumber }, 'agentId'],
    ['outboundCalls.create', 'body', { ...call, toNumber: '4155550199' }, 'toNumber'],
    ['outboundCalls.create', 'body', { ...call, fromNumber: '(415) 555-0100' }, 'fromNumber'],
    ['outboundCalls.create', 'body', { ...call, maxRetries: 4 }, 'maxRetries'],
    ['outboundCalls.create', 'body', { ...call, maxRetries: 1.5 }, 'maxRetries'],
    ['outboundCalls.create', 'body', { ...call, scheduledFor: 'tomorrow' }, 'scheduledFor'],
    ['outboundCalls.create', 'body', { ...call, scheduledFor: '2025-06-17' }, 'scheduledFor'],
    [
      'outboundCalls.create',
      'body',
      { ...call, scheduled_for: '2025-06-17T09:00:00Z' },
      'scheduled_for',
    ],
    [
      'outboundCalls.create',
      'body',
      { ...call, scheduledAt: '2025-06-17T09:00:00Z' },
      'scheduledAt',
    ],
    [
      'outboundCalls.create',
      'body',
      { ...call, sheduledFor: '2025-06-17T09:00:00Z' },
      'sheduledFor',
    ],
    ['outboundCalls.create', 'body', { ...call, fromNumbr: '+14155550100' }, 'fromNumbr'],
    ['telephony.numbers.search', 'query', { limit: 51 }, 'limit'],
    ['knowledgeBase.uploadDocument', 'body', {}, 'file'],
    [
      'webhooks.create',
      'body',
      { url: 'https://a.example', events: ['Error'], event: 'Error' },
      'event',
    ],
    ['analytics.overview', 'query', { groupby: 'day' }, 'groupby'],
    ['analytics.conversations', 'query', { date_from: '2025-06-01' }, 'date_from'],
    ['billing.usage', 'query', { dateFrom: 'last month' }, 'dateFrom'],
    ['billing.upgrade', 'body', { plan: 'business', billing_interval: 'x' }, 'billing_interval'],
    ['agency.whiteLabel.setDomain', 'body', { domain: 'https://app.example.com' }, 'domain'],
    ['agency.whiteLabel.setDomain', 'body', { domain: 'app.example.com/login' }, 'domain'],
    ['agency.whiteLabel.setBranding', 'body', { logoURL: 'https://a.example' }, 'logoURL'],
    [
      'agency.whiteLabel.setBranding',
      'body',
      { colors: { primary_foreground: '#ffffff' } },
      'colors.primary_foreground',
    ],
    ['webrtc.createSession', 'body', { agentId: 'agt_1', metaData: {} }, 'metaData'],
  ])('%s %s %j', (operation, part, value, field) => {
    expect(judge([operation, part, value])).toEqual({ [field]: 'sure' });
  });
});

describe('a request may be right for all we know', () => {
  test.each<readonly [...Case, field: string, assumption: string]>([
    ['agents.create', 'body', { name: 'A', region: 'eu' }, 'region', 'unknown-field'],
    ['agents.create', 'body', { name: 'A', description: null }, 'description', 'null'],
    ['agents.update', 'body', { voice: { emotion: 'calm' } }, 'voice.emotion', 'unknown-field'],
    ['agents.update', 'body', { llm: { topK: 40 } }, 'llm.topK', 'unknown-field'],
    ['agents.update', 'body', { minDurationSeconds: 5 }, 'minDurationSeconds', 'unknown-field'],
    [
      'agents.update',
      'body',
      { interruption: { sensitivity: 0.5 } },
      'interruption.sensitivity',
      'value',
    ],
    ['agents.update', 'body', { voice: 'Bella' }, 'voice', 'value'],
    ['agents.update', 'body', { voice: { provider: 'elevenlab' } }, 'voice.provider', 'value-slip'],
    [
      'agents.update',
      'body',
      { tools: [{ type: 'rest_api', name: 'a' }] },
      'tools.0.config',
      'value',
    ],
    ['agents.update', 'body', { tools: [{ type: 'rest-api' }] }, 'tools.0.type', 'value-slip'],
    ['agents.update', 'body', { tools: [{ name: 'a' }] }, 'tools.0.type', 'value'],
    ['agents.list', 'query', { pageSize: 0 }, 'pageSize', 'value'],
    ['agents.list', 'query', { pageSize: '50' }, 'pageSize', 'value'],
    ['agents.list', 'query', { sortBy: 'created_at' }, 'sortBy', 'value'],
    ['agents.list', 'query', { status: 'actve' }, 'status', 'value-slip'],
    ['agents.list', 'query', { createdAfter: '2025-06-01' }, 'createdAfter', 'unknown-field'],
    ['agents.get', 'query', { expand: 'voice' }, 'expand', 'unknown-field'],
    ['conversations.list', 'query', { maxDuration: 5 }, 'maxDuration', 'unknown-field'],
    ['conversations.list', 'query', { dateFrom: '2025-06' }, 'dateFrom', 'value'],
    ['conversations.list', 'query', { tags: 'a,b' }, 'tags', 'value'],
    ['outboundCalls.create', 'body', { ...call, fromNumber: null }, 'fromNumber', 'null'],
    ['outboundCalls.create', 'body', { ...call, maxRetries: '2' }, 'maxRetries', 'value'],
    [
      'outboundCalls.create',
      'body',
      { ...call, retryDelayMinutes: 0 },
      'retryDelayMinutes',
      'value',
    ],
    ['outboundCalls.create', 'body', { ...call, timezone: 'UTC' }, 'timezone', 'unknown-field'],
    [
      'outboundCalls.create',
      'body',
      { ...call, scheduledFor: '2025-06-17T09:00:00' },
      'scheduledFor',
      'value',
    ],
    ['knowledgeBase.search', 'body', { query: 'a', minScore: 70 }, 'minScore', 'value'],
    ['webhooks.create', 'body', { events: ['Error'] }, 'url', 'value'],
    ['webhooks.create', 'body', { url: 'http://app:3000', events: ['Error'] }, 'url', 'value'],
    [
      'webhooks.create',
      'body',
      { url: 'https://a.example', events: ['session.ended'] },
      'events.0',
      'value-slip',
    ],
    ['analytics.overview', 'query', { groupBy: 'dya' }, 'groupBy', 'value-slip'],
    ['analytics.conversations', 'query', { channel: 'phone' }, 'channel', 'unknown-field'],
    ['billing.upgrade', 'body', { plan: 'busines' }, 'plan', 'value-slip'],
    ['billing.upgrade', 'body', {}, 'plan', 'value'],
    ['agency.setBillingMode', 'body', { mode: 'self-billed' }, 'mode', 'value-slip'],
    ['agency.whiteLabel.setDomain', 'body', {}, 'domain', 'value'],
    [
      'agency.whiteLabel.setBranding',
      'body',
      { colors: { primary: 'teal' } },
      'colors.primary',
      'value',
    ],
    ['webrtc.createSession', 'body', {}, 'agentId', 'value'],
  ])('%s %s %j', (operation, part, value, field, assumption) => {
    expect(judge([operation, part, value])).toEqual({ [field]: assumption });
  });
});

describe('a request is right', () => {
  test.each<Case>([
    ['agents.update', 'body', { description: null, voice: null, tools: null }],
    ['agents.update', 'body', { voice: { style: null }, llm: { temperature: null } }],
    ['webhooks.update', 'body', { agentId: null }],
    ['agents.list', 'query', { status: 'hibernating' }],
    [
      'agents.update',
      'body',
      { transcription: { language: 'es-US' }, recording: { format: 'mp4' } },
    ],
    ['agents.update', 'body', { transcription: { language: 'nn-NO' } }],
    ['outboundCalls.create', 'body', { ...call, scheduledFor: '2025-06-17T09:00:00+02:00' }],
    ['webhooks.create', 'body', { url: 'https://a.example', events: ['VoicemailLeft'] }],
    ['analytics.overview', 'query', { groupBy: 'quarter', channel: 'fax' }],
    ['billing.upgrade', 'body', { plan: 'scale', billingInterval: 'annual' }],
    ['agency.setBillingMode', 'body', { mode: 'reseller' }],
    ['agency.whiteLabel.setDomain', 'body', { domain: 'bücher.example' }],
  ])('%s %s %j', (...request) => {
    expect(judge(request)).toEqual({});
  });
});

it('says of a value that is a slip what was meant', () => {
  const { error } = contract['agents.list'].query.safeParse({ status: 'actve' });
  expect(error?.issues[0]?.message).toBe('unknown value "actve": did you mean "active"?');
});
