import type { OperationId } from '@voisnap/types/operations';
import type { VoisnapClient } from '../src/index.js';
import * as responses from './responses.js';

/** One operation: the call as the Python reference shows it, and the request that it must send. */
export interface WireCase {
  readonly call: (client: VoisnapClient) => PromiseLike<unknown>;
  readonly method: string;
  /** Path and query, as in the request line. */
  readonly url: string;
  /** The JSON body; absent if the request has none. Multipart bodies have a test of their own. */
  readonly body?: unknown;
  /** Body of the response; absent for 204. */
  readonly response?: unknown;
  /** Return value of the method, if it is not the body of the response. */
  readonly returns?: unknown;
}

const agentId = responses.agent.id;
const conversationId = responses.conversation.id;
const numberId = responses.telephonyNumber.id;
const documentId = responses.knowledgeBaseDocument.id;
const callId = responses.outboundCall.id;
const webhookId = responses.webhook.id;

const newAgent = {
  name: 'Aria – Support Agent',
  persona: { name: 'Aria', personality: 'friendly, professional' },
  voice: {
    provider: 'elevenlabs',
    voiceId: 'EXAVITQu4vr4xnSDxMaL',
    stability: 0.5,
    similarityBoost: 0.75,
  },
  llm: { provider: 'openai', model: 'gpt-4o', temperature: 0.7, maxTokens: 300 },
  transcription: { provider: 'deepgram', model: 'nova-2', language: 'en-US' },
  systemPromptTemplate: 'You are Aria, a friendly support agent...',
  firstMessage: 'Hello! How can I help you today?',
  firstMessageMode: 'assistant_speaks_first',
  endCallPhrases: ['goodbye', 'thank you, bye'],
  maxDurationSeconds: 600,
  recording: { enabled: true, format: 'mp3', storageRetentionDays: 90 },
};
const agentChange = {
  systemPromptTemplate: 'Updated prompt text...',
  llm: { temperature: 0.5 },
  maxDurationSeconds: 900,
};
const newWebhook = {
  agentId,
  url: 'https://example.com/webhooks/voisnap',
  events: ['SessionStarted', 'SessionEnded'],
  secret: 'whsec_0123456789',
  enabled: true,
};
const newApiKey = {
  name: 'Production backend',
  scopes: ['agents:read', 'conversations:read', 'webhooks:write'],
};
const newTenant = {
  name: 'Acme Corp',
  slug: 'acme-corp',
  plan: 'business',
  billingMode: 'platform_billed',
  owner: { email: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace' },
  usageLimits: {
    monthlySpendLimitCents: 500_000,
    maxAgents: 20,
    maxPhoneNumbers: 10,
    maxConcurrentCalls: 20,
  },
  billingAlerts: {
    alertThresholds: [50, 80, 100],
    alertEmails: ['billing@example.com'],
    actionAt100: 'notify_only',
  },
};
const invitation = {
  email: 'ada@example.com',
  role: 'TenantUser',
  firstName: 'Ada',
  lastName: 'Lovelace',
};
const credentials = { email: 'ada@example.com', password: 'correct horse battery staple' };
const june = { dateFrom: '2025-06-01', dateTo: '2025-06-30' };
const branding = {
  companyName: 'Acme Voice',
  logoUrl: 'https://example.com/logo.svg',
  logomarkUrl: 'https://example.com/mark.svg',
  faviconUrl: 'https://example.com/favicon.ico',
  colors: {
    primary: '#1a73e8',
    primaryForeground: '#ffffff',
    secondary: '#5f6368',
    accent: '#f9ab00',
    background: '#ffffff',
    foreground: '#202124',
  },
  fontFamily: 'Inter',
};

/** Every JSON operation, by id. */
export const wireCases: Readonly<
  Record<Exclude<OperationId, 'knowledgeBase.uploadDocument'>, WireCase>
> = {
  'agents.create': {
    call: (client) => client.agents.create(newAgent),
    method: 'POST',
    url: '/api/v1/agents',
    body: newAgent,
    response: responses.agent,
  },
  'agents.list': {
    call: (client) =>
      client.agents
        .list({ status: 'active', search: 'support', sortBy: 'createdAt', sortOrder: 'desc' })
        .toArray(),
    method: 'GET',
    url: '/api/v1/agents?status=active&search=support&sortBy=createdAt&sortOrder=desc',
    response: responses.page([responses.agent]),
    returns: [responses.agent],
  },
  'agents.get': {
    call: (client) => client.agents.get(agentId),
    method: 'GET',
    url: `/api/v1/agents/${agentId}`,
    response: responses.agent,
  },
  'agents.update': {
    call: (client) => client.agents.update(agentId, agentChange),
    method: 'PATCH',
    url: `/api/v1/agents/${agentId}`,
    body: agentChange,
    response: responses.agent,
  },
  'agents.delete': {
    call: (client) => client.agents.delete(agentId),
    method: 'DELETE',
    url: `/api/v1/agents/${agentId}`,
  },
  'agents.activate': {
    call: (client) => client.agents.activate(agentId),
    method: 'POST',
    url: `/api/v1/agents/${agentId}/activate`,
    response: responses.agent,
  },
  'agents.deactivate': {
    call: (client) => client.agents.deactivate(agentId),
    method: 'POST',
    url: `/api/v1/agents/${agentId}/deactivate`,
    response: responses.agent,
  },
  'agents.publish': {
    call: (client) => client.agents.publish(agentId, { notes: 'Improved billing prompt' }),
    method: 'POST',
    url: `/api/v1/agents/${agentId}/publish`,
    body: { notes: 'Improved billing prompt' },
    response: responses.agent,
  },
  'agents.stats': {
    call: (client) => client.agents.stats(agentId, june),
    method: 'GET',
    url: `/api/v1/agents/${agentId}/stats?dateFrom=2025-06-01&dateTo=2025-06-30`,
    response: responses.stats,
  },
  'conversations.list': {
    call: (client) =>
      client.conversations
        .list({ agentId, channel: 'phone', status: 'completed', ...june, tags: ['billing', 'vip'] })
        .toArray(),
    method: 'GET',
    url: `/api/v1/conversations?agentId=${agentId}&channel=phone&status=completed&dateFrom=2025-06-01&dateTo=2025-06-30&tags=billing,vip`,
    response: responses.page([responses.conversation]),
    returns: [responses.conversation],
  },
  'conversations.get': {
    call: (client) => client.conversations.get(conversationId),
    method: 'GET',
    url: `/api/v1/conversations/${conversationId}`,
    response: responses.conversation,
  },
  'conversations.transcript': {
    call: (client) => client.conversations.transcript(conversationId),
    method: 'GET',
    url: `/api/v1/conversations/${conversationId}/transcript`,
    response: responses.transcript,
  },
  'conversations.analysis': {
    call: (client) => client.conversations.analysis(conversationId),
    method: 'GET',
    url: `/api/v1/conversations/${conversationId}/analysis`,
    response: responses.conversation.analysis,
  },
  'conversations.addTags': {
    call: (client) => client.conversations.addTags(conversationId, ['billing', 'vip']),
    method: 'POST',
    url: `/api/v1/conversations/${conversationId}/tags`,
    body: { tags: ['billing', 'vip'] },
    response: responses.conversation,
  },
  'conversations.setOutcome': {
    call: (client) =>
      client.conversations.setOutcome(conversationId, {
        outcome: 'resolved',
        notes: 'Billing question resolved.',
      }),
    method: 'PUT',
    url: `/api/v1/conversations/${conversationId}/outcome`,
    body: { outcome: 'resolved', notes: 'Billing question resolved.' },
    response: responses.conversation,
  },
  'conversations.delete': {
    call: (client) => client.conversations.delete(conversationId),
    method: 'DELETE',
    url: `/api/v1/conversations/${conversationId}`,
  },
  'telephony.numbers.search': {
    call: (client) =>
      client.telephony.numbers.search({
        country: 'US',
        areaCode: '415',
        capabilities: ['voice', 'sms'],
      }),
    method: 'GET',
    url: '/api/v1/telephony/numbers/search?country=US&areaCode=415&capabilities=voice,sms',
    response: { numbers: [responses.availableNumber] },
    returns: [responses.availableNumber],
  },
  'telephony.numbers.provision': {
    call: (client) =>
      client.telephony.numbers.provision({
        phoneNumber: '+14155550100',
        provider: 'twilio',
        friendlyName: 'Main Support Line',
      }),
    method: 'POST',
    url: '/api/v1/telephony/numbers',
    body: { phoneNumber: '+14155550100', provider: 'twilio', friendlyName: 'Main Support Line' },
    response: responses.telephonyNumber,
  },
  'telephony.numbers.list': {
    call: (client) => client.telephony.numbers.list().toArray(),
    method: 'GET',
    url: '/api/v1/telephony/numbers',
    response: responses.page([responses.telephonyNumber]),
    returns: [responses.telephonyNumber],
  },
  'telephony.numbers.get': {
    call: (client) => client.telephony.numbers.get(numberId),
    method: 'GET',
    url: `/api/v1/telephony/numbers/${numberId}`,
    response: responses.telephonyNumber,
  },
  'telephony.numbers.assign': {
    call: (client) => client.telephony.numbers.assign(numberId, { agentId }),
    method: 'POST',
    url: `/api/v1/telephony/numbers/${numberId}/assign`,
    body: { agentId },
    response: { ...responses.telephonyNumber, assignedAgentId: agentId },
  },
  'telephony.numbers.release': {
    call: (client) => client.telephony.numbers.release(numberId),
    method: 'DELETE',
    url: `/api/v1/telephony/numbers/${numberId}`,
  },
  'knowledgeBase.get': {
    call: (client) => client.knowledgeBase.get(documentId),
    method: 'GET',
    url: `/api/v1/knowledge-base/documents/${documentId}`,
    response: responses.knowledgeBaseDocument,
  },
  'knowledgeBase.list': {
    call: (client) => client.knowledgeBase.list({ status: 'indexed', agentId }).toArray(),
    method: 'GET',
    url: `/api/v1/knowledge-base/documents?status=indexed&agentId=${agentId}`,
    response: responses.page([responses.knowledgeBaseDocument]),
    returns: [responses.knowledgeBaseDocument],
  },
  'knowledgeBase.delete': {
    call: (client) => client.knowledgeBase.delete(documentId),
    method: 'DELETE',
    url: `/api/v1/knowledge-base/documents/${documentId}`,
  },
  'knowledgeBase.search': {
    call: (client) =>
      client.knowledgeBase.search({
        query: 'What is the return policy?',
        documentIds: [documentId],
        topK: 5,
        minScore: 0.7,
      }),
    method: 'POST',
    url: '/api/v1/knowledge-base/search',
    body: {
      query: 'What is the return policy?',
      documentIds: [documentId],
      topK: 5,
      minScore: 0.7,
    },
    response: responses.searchResult,
  },
  'outboundCalls.create': {
    call: (client) =>
      client.outboundCalls.create({
        agentId,
        toNumber: '+14155550199',
        scheduledFor: new Date('2025-06-17T09:00:00Z'),
        maxRetries: 2,
        retryDelayMinutes: 30,
        metadata: { customer_id: 'cust_12345' },
      }),
    method: 'POST',
    url: '/api/v1/outbound-calls',
    body: {
      agentId,
      toNumber: '+14155550199',
      scheduledFor: '2025-06-17T09:00:00.000Z',
      maxRetries: 2,
      retryDelayMinutes: 30,
      metadata: { customer_id: 'cust_12345' },
    },
    response: responses.outboundCall,
  },
  'outboundCalls.cancel': {
    call: (client) => client.outboundCalls.cancel(callId),
    method: 'POST',
    url: `/api/v1/outbound-calls/${callId}/cancel`,
    response: { ...responses.outboundCall, status: 'cancelled' },
  },
  'outboundCalls.get': {
    call: (client) => client.outboundCalls.get(callId),
    method: 'GET',
    url: `/api/v1/outbound-calls/${callId}`,
    response: responses.outboundCall,
  },
  'outboundCalls.list': {
    call: (client) => client.outboundCalls.list({ status: 'completed' }).toArray(),
    method: 'GET',
    url: '/api/v1/outbound-calls?status=completed',
    response: responses.page([responses.outboundCall]),
    returns: [responses.outboundCall],
  },
  'webhooks.create': {
    call: (client) => client.webhooks.create(newWebhook),
    method: 'POST',
    url: '/api/v1/webhooks',
    body: newWebhook,
    response: { ...responses.webhook, secret: 'whsec_0123456789' },
  },
  'webhooks.list': {
    call: (client) => client.webhooks.list({ agentId, enabled: false }).toArray(),
    method: 'GET',
    url: `/api/v1/webhooks?agentId=${agentId}&enabled=false`,
    response: responses.page([responses.webhook]),
    returns: [responses.webhook],
  },
  'webhooks.get': {
    call: (client) => client.webhooks.get(webhookId),
    method: 'GET',
    url: `/api/v1/webhooks/${webhookId}`,
    response: responses.webhook,
  },
  'webhooks.update': {
    call: (client) =>
      client.webhooks.update(webhookId, { events: ['AnalysisCompleted'], enabled: false }),
    method: 'PATCH',
    url: `/api/v1/webhooks/${webhookId}`,
    body: { events: ['AnalysisCompleted'], enabled: false },
    response: { ...responses.webhook, events: ['AnalysisCompleted'], enabled: false },
  },
  'webhooks.delete': {
    call: (client) => client.webhooks.delete(webhookId),
    method: 'DELETE',
    url: `/api/v1/webhooks/${webhookId}`,
  },
  'apiKeys.create': {
    call: (client) =>
      client.apiKeys.create({ ...newApiKey, expiresAt: new Date('2026-12-31T23:59:59Z') }),
    method: 'POST',
    url: '/api/v1/api-keys',
    body: { ...newApiKey, expiresAt: '2026-12-31T23:59:59.000Z' },
    response: responses.apiKey,
  },
  'users.list': {
    call: (client) =>
      client.users.list({ role: 'TenantUser', status: 'active', search: 'ada' }).toArray(),
    method: 'GET',
    url: '/api/v1/users?role=TenantUser&status=active&search=ada',
    response: responses.page([responses.user]),
    returns: [responses.user],
  },
  'users.get': {
    call: (client) => client.users.get(responses.user.id),
    method: 'GET',
    url: `/api/v1/users/${responses.user.id}`,
    response: responses.user,
  },
  'users.invite': {
    call: (client) => client.users.invite(invitation),
    method: 'POST',
    url: '/api/v1/users/invite',
    body: invitation,
    response: { ...responses.user, status: 'invited', lastLoginAt: null },
  },
  'tenants.create': {
    call: (client) => client.tenants.create(newTenant),
    method: 'POST',
    url: '/api/v1/tenants',
    body: newTenant,
    response: responses.tenant,
  },
  'auth.login': {
    call: (client) => client.auth.login(credentials),
    method: 'POST',
    url: '/api/v1/auth/login',
    body: credentials,
    response: responses.loginTokens,
  },
  'analytics.overview': {
    call: (client) =>
      client.analytics.overview({ agentId, ...june, groupBy: 'week', channel: 'phone' }),
    method: 'GET',
    url: `/api/v1/analytics/overview?agentId=${agentId}&dateFrom=2025-06-01&dateTo=2025-06-30&groupBy=week&channel=phone`,
    response: responses.analyticsOverview,
  },
  'analytics.conversations': {
    call: (client) => client.analytics.conversations({ agentId, ...june }),
    method: 'GET',
    url: `/api/v1/analytics/conversations?agentId=${agentId}&dateFrom=2025-06-01&dateTo=2025-06-30`,
    response: responses.analyticsConversations,
  },
  'billing.usage': {
    call: (client) =>
      client.billing.usage({ dateFrom: new Date('2025-06-01'), dateTo: '2025-06-30' }),
    method: 'GET',
    url: '/api/v1/billing/usage?dateFrom=2025-06-01T00%3A00%3A00.000Z&dateTo=2025-06-30',
    response: responses.billingUsage,
  },
  'billing.subscription': {
    call: (client) => client.billing.subscription(),
    method: 'GET',
    url: '/api/v1/billing/subscription',
    response: responses.subscription,
  },
  'billing.upgrade': {
    call: (client) => client.billing.upgrade({ plan: 'business', billingInterval: 'monthly' }),
    method: 'POST',
    url: '/api/v1/billing/subscription/upgrade',
    body: { plan: 'business', billingInterval: 'monthly' },
    response: { ...responses.subscription, plan: 'business' },
  },
  'agency.setBillingMode': {
    call: (client) => client.agency.setBillingMode({ mode: 'self_billed' }),
    method: 'PUT',
    url: '/api/v1/agency/billing/mode',
    body: { mode: 'self_billed' },
    response: { mode: 'self_billed' },
  },
  'agency.whiteLabel.setDomain': {
    call: (client) =>
      client.agency.whiteLabel.setDomain({
        domain: 'app.example.com',
        verificationMethod: 'cname',
      }),
    method: 'POST',
    url: '/api/v1/agency/white-label/domain',
    body: { domain: 'app.example.com', verificationMethod: 'cname' },
    response: responses.whiteLabelDomain,
  },
  'agency.whiteLabel.getDomain': {
    call: (client) => client.agency.whiteLabel.getDomain(),
    method: 'GET',
    url: '/api/v1/agency/white-label/domain',
    response: {
      domain: 'app.example.com',
      status: 'active',
      sslStatus: 'active',
      sslExpiresAt: '2025-09-14T09:00:00Z',
      verifiedAt: '2025-06-16T09:00:00Z',
    },
  },
  'agency.whiteLabel.setBranding': {
    call: (client) => client.agency.whiteLabel.setBranding(branding),
    method: 'PUT',
    url: '/api/v1/agency/white-label/branding',
    body: branding,
    response: branding,
  },
  'webrtc.createSession': {
    call: (client) =>
      client.webrtc.createSession({ agentId, metadata: { customer_id: 'cust_12345' } }),
    method: 'POST',
    url: '/api/v1/webrtc/sessions',
    body: { agentId, metadata: { customer_id: 'cust_12345' } },
    response: responses.webRtcSession,
  },
};
