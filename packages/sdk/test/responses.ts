/** A response of the API, as it is sent. */
type SentResponse = Readonly<Record<string, unknown>>;

/** A response with an id, as it is sent. */
type SentResource = SentResponse & { readonly id: string };

// Written by hand from the documentation of the API.

export const agent: SentResource = {
  id: 'agt_01HXK8Z3MNPQRS',
  name: 'Aria – Support Agent',
  status: 'active',
  version: 3,
  publishedVersion: 2,
  systemPromptTemplate: 'You are Aria, a friendly support agent...',
  createdAt: '2025-06-01T09:00:00Z',
  updatedAt: '2025-06-02T09:00:00Z',
};

export const conversation: SentResource = {
  id: 'conv_01HXDEF456GHI',
  agentId: agent.id,
  agentName: agent.name,
  channel: 'phone',
  status: 'completed',
  direction: 'inbound',
  startedAt: '2025-06-10T10:00:00Z',
  endedAt: '2025-06-10T10:04:07Z',
  durationSeconds: 247,
  caller: { phoneNumber: '+14155550123', country: 'US' },
  metadata: { customer_id: 'cust_12345', 'X-Odd Key': null },
  cost: { totalUsd: 0.42, llmUsd: 0.1, ttsUsd: 0.12, sttUsd: 0.1, telephonyUsd: 0.1 },
  analysis: {
    sentiment: 'positive',
    sentimentScore: 0.82,
    intent: 'billing_question',
    summary: 'The caller asked about an invoice.',
    customFields: {},
  },
  recording: {
    available: true,
    durationSeconds: 247,
    format: 'mp3',
    expiresAt: '2025-09-08T10:04:07Z',
  },
  tags: ['billing'],
  outcome: 'resolved',
};

export const transcript: SentResponse = {
  conversationId: conversation.id,
  turns: [
    {
      speaker: 'agent',
      text: 'Hello! How can I help you today?',
      startTime: 0,
      endTime: 2.1,
      confidence: 0.99,
    },
    { speaker: 'user', text: 'My invoice looks wrong.', startTime: 2.6 },
  ],
};

export const stats: SentResponse = {
  agentId: agent.id,
  period: { from: '2025-06-01', to: '2025-06-30' },
  totalConversations: 8,
  avgDurationSeconds: 120.5,
  outcomeBreakdown: { resolved: 6, escalated: 2 },
};

export const availableNumber: SentResponse = {
  phoneNumber: '+14155550100',
  country: 'US',
  region: 'CA',
  locality: 'San Francisco',
  provider: 'twilio',
  capabilities: ['voice', 'sms'],
  tollFree: false,
  monthlyCostUsd: 1.15,
};

export const telephonyNumber: SentResource = {
  id: 'num_01HXK8Z3MNPQRS',
  phoneNumber: '+14155550100',
  provider: 'twilio',
  friendlyName: 'Main Support Line',
  country: 'US',
  capabilities: ['voice', 'sms'],
  monthlyCostUsd: 1.15,
  status: 'active',
  assignedAgentId: null,
  assignedAgentName: null,
  createdAt: '2025-06-01T09:00:00Z',
};

export const knowledgeBaseDocument: SentResource = {
  id: 'kb_01HXABC123DEF',
  name: 'Product Catalog Q2 2025',
  filename: 'product-catalog.pdf',
  mimeType: 'application/pdf',
  sizeBytes: 20,
  status: 'processing',
  chunkCount: 0,
  embeddingModel: 'text-embedding-3-small',
  assignedAgentIds: [agent.id],
  uploadedAt: '2025-06-01T09:00:00Z',
  indexedAt: null,
  metadata: { department: 'product' },
  error: null,
};

export const searchResult: SentResponse = {
  matches: [
    {
      documentId: knowledgeBaseDocument.id,
      documentName: knowledgeBaseDocument.name,
      chunkIndex: 4,
      score: 0.913,
      excerpt: 'Goods can be returned within 30 days.',
    },
  ],
};

export const outboundCall: SentResource = {
  id: 'obc_01HXMN8ZABC123',
  agentId: agent.id,
  fromNumber: '+14155550100',
  toNumber: '+14155550199',
  status: 'queued',
  direction: 'outbound',
  scheduledFor: null,
  initiatedAt: null,
  connectedAt: null,
  endedAt: null,
  durationSeconds: null,
  conversationId: null,
  metadata: { customer_id: 'cust_12345' },
  endReason: null,
  retryCount: 0,
  createdAt: '2025-06-16T09:00:00Z',
};

export const webhook: SentResource = {
  id: 'whk_01HXK8Z3MNPQRS',
  agentId: agent.id,
  url: 'https://example.com/webhooks/voisnap',
  events: ['SessionStarted', 'SessionEnded'],
  enabled: true,
  createdAt: '2025-06-16T09:00:00Z',
  updatedAt: '2025-06-16T09:00:00Z',
};

export const apiKey: SentResource = {
  id: 'key_01HXK8Z3MNPQRS',
  name: 'Production backend',
  scopes: ['agents:read', 'conversations:read', 'webhooks:write'],
  key: 'vsnp_sb_k8za1b2c3d4e5f6g7h8i9j0',
  expiresAt: '2026-12-31T23:59:59Z',
  createdAt: '2025-06-16T09:00:00Z',
};

export const user: SentResource = {
  id: 'usr_01HXK8Z3MNPQRS',
  email: 'ada@example.com',
  firstName: 'Ada',
  lastName: 'Lovelace',
  role: 'TenantUser',
  status: 'active',
  mfaEnabled: false,
  lastLoginAt: '2025-06-15T18:22:00Z',
  createdAt: '2025-01-10T09:00:00Z',
  invitedBy: 'usr_01HXABC123DEF',
  permissions: { canManageApiKeys: false, canViewBilling: false, canDeleteConversations: true },
};

export const tenant: SentResource = {
  id: 'ten_01HXK8Z3MNPQRS',
  name: 'Acme Corp',
  slug: 'acme-corp',
  status: 'active',
  plan: 'business',
  agencyId: 'agn_01HXABC123DEF',
  billingMode: 'platform_billed',
  usageLimits: {
    monthlySpendLimitCents: 500_000,
    maxAgents: 20,
    maxPhoneNumbers: 10,
    maxConcurrentCalls: 20,
  },
  usageCurrentMonth: { conversations: 0, totalMinutes: 0, totalCostCents: 0 },
  createdAt: '2025-06-16T09:00:00Z',
  owner: { id: user.id, email: 'ada@example.com', name: 'Ada Lovelace' },
};

export const loginTokens: SentResponse = {
  accessToken: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c3JfMSJ9.c2ln',
  refreshToken: 'rt_0123456789',
  expiresIn: 3_600,
};

const june = { from: '2025-06-01', to: '2025-06-30' };

export const analyticsOverview: SentResponse = {
  period: june,
  groupBy: 'day',
  totals: {
    conversations: 1478,
    totalDurationSeconds: 281_000,
    avgDurationSeconds: 190,
    totalCostUsd: 139.4,
    avgCostUsdPerConversation: 0.094,
    transferRate: 0.163,
    abandonmentRate: 0.041,
    resolutionRate: 0.737,
  },
  series: [
    {
      period: '2025-06-01',
      conversations: 42,
      totalDurationSeconds: 7_980,
      avgDurationSeconds: 190,
      totalCostUsd: 3.9,
      transferRate: 0.143,
      resolutionRate: 0.762,
    },
  ],
};

export const analyticsConversations: SentResponse = {
  period: june,
  total: 1478,
  byStatus: { completed: 1400, failed: 18, abandoned: 60 },
  byChannel: { phone: 1200, webrtc: 200, webchat: 78 },
  byOutcome: { resolved: 1089, escalated: 241, callback_scheduled: 64, ticket_opened: 3 },
};

export const billingUsage: SentResponse = {
  period: june,
  currency: 'USD',
  totalUsd: 502.18,
  includedInPlan: 0,
  overage: 502.18,
  breakdown: {
    llmTokens: { inputTokens: 4_200_000, outputTokens: 900_000, costUsd: 201.5 },
    tts: { characters: 3_100_000, costUsd: 155.2 },
    stt: { audioSeconds: 281_000, costUsd: 98.48 },
    telephony: { inboundMinutes: 3_100, outboundMinutes: 1_200, numbers: 4, costUsd: 47 },
  },
};

export const subscription: SentResource = {
  id: 'sub_01HXK8Z3MNPQRS',
  plan: 'professional',
  status: 'active',
  billingInterval: 'monthly',
  currentPeriodStart: '2025-06-01T00:00:00Z',
  currentPeriodEnd: '2025-07-01T00:00:00Z',
  nextBillingDate: '2025-07-01T00:00:00Z',
  currency: 'USD',
  baseAmountUsd: 149,
  includedConversations: 0,
  rateLimits: {
    apiRequestsPerMinute: 120,
    voiceHubConnectionsPerMinute: 10,
    maxConcurrentCalls: 20,
  },
  features: {
    whiteLabel: false,
    agencyMode: false,
    hipaaCompliance: false,
    ssoSaml: false,
    dedicatedSupport: false,
  },
  cancelAtPeriodEnd: false,
  createdAt: '2025-01-15T10:00:00Z',
};

export const whiteLabelDomain: SentResponse = {
  domain: 'app.example.com',
  status: 'pending_verification',
  cnameTarget: 'agency.voisnap.ai',
  verificationToken: 'vsnp-verify-a1b2c3',
  sslStatus: 'pending',
  verifiedAt: null,
};

export const webRtcSession: SentResponse = {
  sessionId: 'wrtc_01HXK8Z3MNPQRS',
  sessionToken: 'wrtc_tok_a1b2c3',
  expiresAt: '2025-06-16T09:05:00Z',
  iceServers: [
    { urls: ['stun:stun.voisnap.ai:3478'] },
    {
      urls: ['turn:turn.voisnap.ai:3478?transport=udp', 'turn:turn.voisnap.ai:3478?transport=tcp'],
      username: 'user',
      credential: 'secret',
    },
  ],
};

/** The envelope around one page of a list. */
export const page = (data: unknown[], fields: object = {}): SentResponse => ({
  data,
  page: 1,
  pageSize: 20,
  total: data.length,
  totalPages: 1,
  ...fields,
});
