import { describe, expect, it, test } from 'vitest';
import { agentSchema } from './agent.js';
import { agentStatsSchema } from './agent-stats.js';
import { conversationSchema } from './conversation.js';
import { knowledgeBaseDocumentSchema } from './knowledge-base-document.js';
import { outboundCallSchema } from './outbound-call.js';
import { problemDetailsSchema } from './problem-details.js';
import { telephonyNumberSchema } from './telephony-number.js';
import { webhookConfigSchema } from './webhook.js';

const at = '2025-06-01T09:00:00Z';

const LEAST = [
  ['Agent', agentSchema, { id: 'agt_1', name: 'A', status: 'new', createdAt: at }],
  [
    'Conversation',
    conversationSchema,
    {
      id: 'conv_1',
      agentId: 'agt_1',
      channel: 'phone',
      status: 'in_progress',
      direction: 'inbound',
      startedAt: at,
      tags: [],
    },
  ],
  ['TelephonyNumber', telephonyNumberSchema, { id: 'num_1', phoneNumber: '+14155550100' }],
  [
    'KnowledgeBaseDocument',
    knowledgeBaseDocumentSchema,
    { id: 'kb_1', name: 'A', status: 'processing' },
  ],
  [
    'OutboundCall',
    outboundCallSchema,
    {
      id: 'obc_1',
      agentId: 'agt_1',
      toNumber: '+14155550199',
      status: 'queued',
      direction: 'outbound',
      createdAt: at,
    },
  ],
  [
    'WebhookConfig',
    webhookConfigSchema,
    {
      id: 'whk_1',
      url: 'https://example.com',
      events: ['SessionEnded'],
      enabled: true,
    },
  ],
] as const;

describe('models of answers', () => {
  test.each(LEAST)('%s passes with the least that the API must send', (_, schema, answer) => {
    expect(schema.parse(answer)).toEqual(answer);
  });

  test.each(LEAST)('%s passes with null in every other field', (_, schema, answer) => {
    const nulls = Object.fromEntries(
      Object.keys(schema.shape)
        .filter((name) => !(name in answer))
        .map((name) => [name, null]),
    );
    expect(schema.parse({ ...nulls, ...answer })).toEqual({ ...nulls, ...answer });
  });

  test.each(LEAST)('%s does not pass when one of those fields is missing', (_, schema, answer) => {
    for (const name of Object.keys(answer)) {
      const { [name]: __, ...rest } = answer as Record<string, unknown>;
      expect(schema.safeParse(rest).error?.issues[0]?.path).toEqual([name]);
    }
  });

  it('keep new fields and new enum values', () => {
    const [, , agent] = LEAST[0];
    const answer = { ...agent, status: 'hibernating', mood: { level: 3 } };
    expect(agentSchema.parse(answer)).toEqual(answer);
  });
});

describe('agentStatsSchema', () => {
  it('counts any outcome, and resolved always', () => {
    const stats = { totalConversations: 4, avgDurationSeconds: 63.5 };
    const outcomeBreakdown = { resolved: 3, abandoned_cart: 1 };
    expect(agentStatsSchema.parse({ ...stats, outcomeBreakdown }).outcomeBreakdown).toEqual(
      outcomeBreakdown,
    );
    expect(agentStatsSchema.safeParse({ ...stats, outcomeBreakdown: {} }).success).toBe(false);
  });
});

describe('problemDetailsSchema', () => {
  it('takes field errors as a list, and as a map', () => {
    const list = { status: 400, errors: [{ field: 'name', message: 'is required' }] };
    const map = { status: 400, errors: { name: ['is required'] } };
    expect(problemDetailsSchema.parse(list)).toEqual(list);
    expect(problemDetailsSchema.parse(map)).toEqual(map);
  });
});
