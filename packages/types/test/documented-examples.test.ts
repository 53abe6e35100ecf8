import { describe, expect, it, test } from 'vitest';
import type { z } from 'zod';
import { contract } from '../src/contract/contract.js';
import type { OperationId } from '../src/operations/operations.js';
import { problemDetailsSchema } from '../src/schemas/problem-details.js';
import { webhookEventSchema } from '../src/schemas/webhook-event.js';
import * as shown from './documented-examples.js';

const issuesOf = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues ?? [];

const agentPage = shown.pageOf(shown.agent);
const { id } = shown.agent;

/** Responses that the documentation shows, or that must hold what the Python page reads of them. */
const RESPONSES: readonly (readonly [OperationId, unknown])[] = [
  ['agents.get', shown.agent],
  ['agents.get', shown.bareAgent],
  ['agents.get', { ...shown.agent, ...shown.detectLanguage }],
  ['agents.get', { ...shown.agent, tools: [shown.restApiTool, ...shown.otherTools] }],
  ['agents.list', agentPage],
  ['agents.list', shown.pageOf(shown.bareAgent)],
  [
    'agents.stats',
    { totalConversations: 4, avgDurationSeconds: 63, outcomeBreakdown: { resolved: 3 } },
  ],
  ['conversations.get', shown.conversation],
  ['conversations.list', shown.pageOf(shown.conversation)],
  ['conversations.transcript', { turns: [{ speaker: 'agent', startTime: 0.4, text: 'Hello!' }] }],
  [
    'conversations.analysis',
    {
      sentiment: 'positive',
      sentimentScore: 0.81,
      intent: 'billing_inquiry',
      summary: 'All well.',
    },
  ],
  ['telephony.numbers.search', shown.numberSearch],
  ['telephony.numbers.get', { id: 'num_1', phoneNumber: '+14155550100', assignedAgentName: null }],
  ['knowledgeBase.get', shown.knowledgeBaseDocument],
  ['knowledgeBase.search', { matches: [{ score: 0.93, excerpt: 'Returns are free.' }] }],
  ['outboundCalls.get', shown.outboundCall],
  ['outboundCalls.list', shown.pageOf(shown.outboundCall)],
  ['webhooks.get', { ...shown.createWebhook, id: 'whk_1' }],
  ['analytics.overview', shown.analyticsOverview],
  ['analytics.conversations', shown.analyticsConversations],
  ['billing.usage', shown.billingUsage],
  ['billing.subscription', shown.subscription],
  ['agency.setBillingMode', {}],
  ['agency.whiteLabel.setDomain', shown.pendingDomain],
  ['agency.whiteLabel.getDomain', shown.verifiedDomain],
  ['agency.whiteLabel.setBranding', {}],
  ['webrtc.createSession', shown.webRtcSession],
];

/** Bodies that the documentation shows, or that the Python page sends. */
const BODIES: readonly (readonly [OperationId, unknown])[] = [
  ['agents.create', { name: 'My Agent' }],
  ['agents.create', shown.createAgent],
  ['agents.update', shown.detectLanguage],
  ['agents.update', { tools: [shown.restApiTool] }],
  ['agents.update', { tools: shown.otherTools }],
  ['agents.update', { llm: { temperature: 0.5 }, maxDurationSeconds: 900 }],
  ['agents.update', { interruption: { enabled: true, sensitivity: 'medium' } }],
  ['agents.publish', { notes: 'Improved billing prompt' }],
  ['agents.publish', undefined],
  ['conversations.addTags', { tags: ['billing', 'vip'] }],
  ['conversations.setOutcome', { outcome: 'resolved', notes: 'Refunded.' }],
  [
    'telephony.numbers.provision',
    { phoneNumber: '+14155550100', provider: 'twilio', friendlyName: 'Main Support Line' },
  ],
  ['telephony.numbers.assign', { agentId: id }],
  [
    'knowledgeBase.uploadDocument',
    {
      file: new Blob(['%PDF']),
      name: 'Catalog',
      agentIds: [id],
      metadata: { department: 'product' },
    },
  ],
  [
    'knowledgeBase.search',
    { query: 'What is the return policy?', documentIds: ['kb_1'], topK: 5, minScore: 0.7 },
  ],
  ['outboundCalls.create', { agentId: id, toNumber: '+14155550199' }],
  ['outboundCalls.create', shown.createOutboundCall],
  ['webhooks.create', shown.createWebhook],
  ['webhooks.update', { enabled: false }],
  ['billing.upgrade', { plan: 'business', billingInterval: 'monthly' }],
  ['billing.upgrade', { plan: 'business' }],
  ['agency.setBillingMode', { mode: 'self_billed' }],
  ['agency.whiteLabel.setDomain', { domain: 'app.yourdomain.com', verificationMethod: 'cname' }],
  ['agency.whiteLabel.setBranding', shown.setBranding],
  ['webrtc.createSession', { agentId: id, metadata: { customerId: 'cust_12345' } }],
];

/** Queries that the documentation shows. */
const QUERIES: readonly (readonly [OperationId, object])[] = [
  ['agents.list', { page: 2, pageSize: 50, sortBy: 'createdAt', sortOrder: 'asc' }],
  ['agents.list', { status: 'active', search: 'support' }],
  ['agents.stats', { dateFrom: '2025-06-01', dateTo: '2025-06-30' }],
  [
    'conversations.list',
    {
      agentId: id,
      channel: 'phone',
      status: 'completed',
      direction: 'inbound',
      dateFrom: '2025-06-01',
      dateTo: '2025-06-30',
      outcome: 'resolved',
      tags: ['billing', 'vip'],
      minDuration: 30,
      page: 1,
    },
  ],
  [
    'telephony.numbers.search',
    { country: 'US', areaCode: '415', contains: '55', capabilities: ['voice', 'sms'], limit: 5 },
  ],
  ['telephony.numbers.search', { provider: 'vonage', tollFree: true }],
  ['outboundCalls.list', { status: 'completed' }],
  [
    'analytics.overview',
    {
      agentId: id,
      dateFrom: '2025-06-01',
      dateTo: '2025-06-30',
      groupBy: 'day',
      channel: 'phone',
    },
  ],
  ['analytics.conversations', { agentId: id, dateFrom: '2025-06-01', dateTo: '2025-06-30' }],
  ['billing.usage', { dateFrom: '2025-06-01', dateTo: '2025-06-30' }],
];

describe('what the documentation shows', () => {
  test.each(RESPONSES)('comes as a response to %s, and is kept whole', (operation, response) => {
    const { response: schema }: { readonly response: z.ZodType } = contract[operation];
    expect(issuesOf(schema, response)).toEqual([]);
    expect(schema.parse(response)).toEqual(response);
  });

  test.each(BODIES)('is taken as the body of %s: %j', (operation, body) => {
    expect(issuesOf(contract[operation].body, body)).toEqual([]);
  });

  test.each(QUERIES)('is taken as the query of %s: %j', (operation, query) => {
    expect(issuesOf(contract[operation].query, query)).toEqual([]);
  });

  it('is an event and a problem', () => {
    expect(issuesOf(webhookEventSchema, shown.sessionStarted)).toEqual([]);
    expect(issuesOf(problemDetailsSchema, shown.problem)).toEqual([]);
  });
});
