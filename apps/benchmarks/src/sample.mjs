/** The body of requests and responses: an agent, about 2 KB of JSON. */
export const createAgent = (index = 0) => ({
  id: `agt_${index}`,
  name: `Agent ${index}`,
  description: 'Answers questions about invoices, deliveries and returns, day and night.',
  status: 'active',
  version: 3,
  publishedVersion: 2,
  voice: { provider: 'elevenlabs', voiceId: 'EXAVITQu4vr4xnSDxMaL', stability: 0.5 },
  llm: { provider: 'openai', model: 'gpt-4o', temperature: 0.7, maxTokens: 300 },
  systemPromptTemplate: 'You are a friendly and precise support agent. Answer briefly. '.repeat(17),
  firstMessage: 'Hello! How can I help you today?',
  firstMessageMode: 'assistant_speaks_first',
  endCallPhrases: ['goodbye', 'have a nice day', 'talk to you later'],
  maxDurationSeconds: 900,
  maxIdleTimeSeconds: 30,
  dtmfEnabled: true,
  hipaaCompliant: false,
  recording: { enabled: true, retentionDays: 30 },
  createdAt: '2025-06-01T09:00:00.000Z',
  updatedAt: '2025-06-02T09:00:00.000Z',
});

/** Returns the body of a create, about 2 KB, with a name of its own. */
export const createBody = (name) => {
  const { voice, llm, systemPromptTemplate, firstMessage, endCallPhrases } = createAgent();
  return {
    name,
    voice,
    llm,
    systemPromptTemplate: systemPromptTemplate.repeat(1.9),
    firstMessage,
    endCallPhrases,
  };
};

/** A small item, for lists of a hundred. */
export const createItem = (index) => ({ ...createAgent(index), systemPromptTemplate: 'Be brief.' });

/** A call that was just placed. */
export const createCall = () => ({
  id: 'obc_01HXMN8ZABC123',
  agentId: 'agt_1',
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
  metadata: {},
  endReason: null,
  retryCount: 0,
  createdAt: '2025-06-01T09:00:00.000Z',
});
