// What Voisnap's public documentation shows, page by page. Texts that it does not show are our own.

/** JSON as the documentation shows it. */
type Shown = Readonly<Record<string, unknown>>;

const at = '2025-06-15T10:00:00Z';
const agentId = 'agt_01HXK8Z3MNPQRS';

/** The agent of the agents page, as far as it is shown, with the fields that other pages show. */
export const agent: Shown & { readonly id: string } = {
  id: agentId,
  name: 'Aria – Support Agent',
  description: 'Handles tier-1 support.',
  status: 'active',
  version: 3,
  publishedVersion: 2,
  persona: { name: 'Aria', personality: 'friendly, professional', role: 'support agent' },
  voice: {
    provider: 'elevenlabs',
    voiceId: 'EXAVITQu4vr4xnSDxMaL',
    stability: 0.5,
    similarityBoost: 0.75,
    style: 0,
    useSpeakerBoost: true,
    speed: 1,
  },
  llm: {
    provider: 'openai',
    model: 'gpt-4o',
    temperature: 0.7,
    maxTokens: 300,
    topP: 1,
    frequencyPenalty: 0,
    presencePenalty: 0,
  },
  transcription: {
    provider: 'deepgram',
    model: 'nova-2',
    language: 'en-US',
    smartFormat: true,
    punctuate: true,
    profanityFilter: false,
  },
  systemPromptTemplate: 'You are Aria, a friendly support agent...',
  firstMessage: 'Hello! How can I help you today?',
  firstMessageMode: 'assistant_speaks_first',
  endCallPhrases: ['goodbye', 'thank you, bye'],
  maxDurationSeconds: 600,
  maxIdleTimeSeconds: 15,
  dtmfEnabled: true,
  hipaaCompliant: false,
  aiDisclosureMessage: 'You are speaking with an AI assistant.',
  silenceDetection: { enabled: true, timeoutSeconds: 8, message: 'Are you still there?' },
  endpointing: { provider: 'vad', silenceDurationMs: 700, utteranceEndMs: 1_000 },
  interruption: { enabled: true, sensitivity: 'medium' },
  voicemailDetection: { enabled: true, action: 'leave_message', message: 'Please call back.' },
  recording: { enabled: true, format: 'mp3', storageRetentionDays: 90 },
  createdAt: at,
};

/** The overview's example of a single resource. */
export const bareAgent: Shown = {
  id: agentId,
  name: 'Aria – Support Agent',
  status: 'active',
  createdAt: at,
};

/** What both SDK pages create. */
export const createAgent: Shown = {
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

/** The tool of the guide to connected tools. */
export const restApiTool: Shown = {
  name: 'get_customer',
  description: 'Looks up a customer by phone number.',
  type: 'rest_api',
  config: {
    url: 'https://crm.example.com/customers',
    method: 'GET',
    headers: { Authorization: 'Bearer {{crm_token}}' },
    queryParams: { phone: '{{phone_number}}' },
  },
  parameters: [
    {
      name: 'phone_number',
      description: "The caller's number",
      type: 'string',
      required: true,
      source: 'caller_phone_number',
    },
  ],
  responseMapping: { customer_id: '$.id', open_tickets: '$.support.openTickets' },
};

/** The guide names these types of tools, and shows neither their values nor their fields. */
export const otherTools: readonly Shown[] = [
  'salesforce',
  'hubspot',
  'shopify',
  'google_calendar',
].map((type) => ({
  type,
  connectionId: 'con_1',
  objects: ['contacts'],
}));

/** The guide to languages turns detection on with this. */
export const detectLanguage: Shown = {
  transcription: { provider: 'deepgram', model: 'nova-2', language: 'auto', detectLanguage: true },
};

export const conversation: Shown = {
  id: 'conv_01HXDEF456GHI',
  agentId,
  agentName: 'Aria – Support Agent',
  channel: 'phone',
  status: 'completed',
  direction: 'inbound',
  startedAt: '2025-06-16T14:22:00Z',
  endedAt: '2025-06-16T14:25:47Z',
  durationSeconds: 227,
  caller: { phoneNumber: '+14155550199', country: 'US' },
  metadata: { customerId: 'cust_12345', campaignId: null },
  cost: { totalUsd: 0.094, llmUsd: 0.041, ttsUsd: 0.028, sttUsd: 0.018, telephonyUsd: 0.007 },
  analysis: {
    sentiment: 'positive',
    sentimentScore: 0.81,
    intent: 'billing_inquiry',
    summary: 'The customer asked about an invoice.',
    customFields: { resolution_status: 'resolved', issue_category: 'billing' },
  },
  recording: { available: true, durationSeconds: 227, format: 'mp3', expiresAt: at },
  tags: ['billing', 'resolved'],
  outcome: 'resolved',
};

export const knowledgeBaseDocument: Shown = {
  id: 'kb_01HXABC123DEF',
  name: 'Product Catalog Q2 2025',
  filename: 'acme-catalog-q2-2025.pdf',
  mimeType: 'application/pdf',
  sizeBytes: 2_847_392,
  status: 'indexed',
  chunkCount: 284,
  embeddingModel: 'text-embedding-3-large',
  assignedAgentIds: [agentId],
  uploadedAt: at,
  indexedAt: at,
  metadata: { department: 'product', version: '2025-Q2' },
};

export const outboundCall: Shown = {
  id: 'obc_01HXMN8ZABC123',
  agentId,
  fromNumber: '+14155550100',
  toNumber: '+14155550199',
  status: 'completed',
  direction: 'outbound',
  scheduledFor: null,
  initiatedAt: at,
  connectedAt: at,
  endedAt: at,
  durationSeconds: 214,
  conversationId: 'conv_01HXDEF789',
  metadata: { campaignId: 'camp_1', customerId: 'cust_1', customerName: 'Jo' },
  endReason: 'agent_ended',
  retryCount: 0,
  createdAt: at,
};

export const createOutboundCall: Shown = {
  agentId,
  toNumber: '+14155550199',
  fromNumber: '+14155550100',
  scheduledFor: '2025-06-17T09:00:00Z',
  metadata: { customer_id: 'cust_123', nested: { a: [1, null] } },
  maxRetries: 2,
  retryDelayMinutes: 30,
};

export const numberSearch: Shown = {
  numbers: [
    {
      phoneNumber: '+14155550100',
      country: 'US',
      region: 'California',
      locality: 'San Francisco',
      provider: 'twilio',
      capabilities: ['voice', 'sms'],
      tollFree: false,
      monthlyCostUsd: 1.15,
    },
  ],
};

export const createWebhook: Shown = {
  agentId,
  url: 'https://your-server.com/webhooks/voisnap',
  events: ['SessionStarted', 'SessionEnded', 'AnalysisCompleted'],
  secret: 'whsec_your_signing_secret_here',
  enabled: true,
};

export const sessionStarted: Shown = {
  id: 'evt_01HXK8Z3MNPQRS',
  type: 'SessionStarted',
  agentId,
  tenantId: 'ten_01HXK8Z3MNPQRS',
  timestamp: at,
  data: {
    conversationId: 'conv_01HXDEF456GHI',
    channel: 'phone',
    direction: 'inbound',
    caller: { phoneNumber: '+14155550199', country: 'US' },
  },
};

const june = { from: '2025-06-01', to: '2025-06-30' };

export const analyticsOverview: Shown = {
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

export const analyticsConversations: Shown = {
  period: june,
  total: 1478,
  byStatus: { completed: 1400, failed: 18, abandoned: 60 },
  byChannel: { phone: 1200, webrtc: 200, webchat: 78 },
  byOutcome: { resolved: 1089, escalated: 241, callback_scheduled: 64, other: 3 },
};

export const billingUsage: Shown = {
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

export const subscription: Shown = {
  id: 'sub_01HXK8Z3MNPQRS',
  plan: 'professional',
  status: 'active',
  billingInterval: 'monthly',
  currentPeriodStart: at,
  currentPeriodEnd: at,
  nextBillingDate: at,
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
  createdAt: at,
};

export const pendingDomain: Shown = {
  domain: 'app.yourdomain.com',
  status: 'pending_verification',
  cnameTarget: 'agency.voisnap.ai',
  verificationToken: 'vsnp-verify-a1b2c3',
  sslStatus: 'pending',
  verifiedAt: null,
};

export const verifiedDomain: Shown = {
  domain: 'app.yourdomain.com',
  status: 'active',
  sslStatus: 'active',
  sslExpiresAt: at,
  verifiedAt: at,
};

export const setBranding: Shown = {
  companyName: 'Acme Voice',
  logoUrl: 'https://yourdomain.com/logo.svg',
  logomarkUrl: 'https://yourdomain.com/logomark.svg',
  faviconUrl: 'https://yourdomain.com/favicon.ico',
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

export const webRtcSession: Shown = {
  sessionId: 'wrtc_01HXK8Z3MNPQRS',
  sessionToken: 'wrtc_tok_a1b2c3',
  expiresAt: at,
  iceServers: [
    { urls: ['stun:stun.voisnap.ai:3478'] },
    {
      urls: ['turn:turn.voisnap.ai:3478?transport=udp', 'turn:turn.voisnap.ai:3478?transport=tcp'],
      username: 'user',
      credential: 'secret',
    },
  ],
};

/** The overview's list envelope. */
export const pageOf = (item: object): Shown => ({
  data: [item],
  page: 1,
  pageSize: 20,
  total: 143,
  totalPages: 8,
});

export const problem: Shown = {
  type: 'https://docs.voisnap.ai/errors/not-found',
  title: 'Resource Not Found',
  status: 404,
  detail: 'No agent with ID agt_01HXZZZ was found in your account.',
  traceId: 'trace_01HXMN8ZPQRST',
};
