import { createVoisnapMock, type VoisnapMock } from '@voisnap/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  AuthenticationError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  ValidationError,
  VoisnapClient,
  VoisnapError,
} from '../src/index.js';

// The Python SDK's reference, section by section, in TypeScript and against the mock. wire.test.ts checks the request
// of each call.

let mock: VoisnapMock;
let client: VoisnapClient;

beforeEach(() => {
  mock = createVoisnapMock();
  client = new VoisnapClient({ ...mock.clientOptions, validation: 'strict' });
});
afterEach(async () => {
  await client.close();
  mock.verify();
  await mock.close();
});

const createAria = (name = 'Aria – Support Agent') =>
  client.agents.create({
    name,
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
  });

/** Places a call that is answered and ends, so that it has a conversation. */
const talk = async (agentId: string) => {
  const call = await client.outboundCalls.createAndWait({ agentId, toNumber: '+14155550199' });
  return call.conversationId as string;
};

describe('agents', () => {
  it('creates an agent with all given fields', async () => {
    const agent = await createAria();
    expect(agent.id).toMatch(/^agt_/);
    expect(agent).toMatchObject({
      name: 'Aria – Support Agent',
      voice: { voiceId: 'EXAVITQu4vr4xnSDxMaL', similarityBoost: 0.75 },
      llm: { maxTokens: 300 },
      recording: { storageRetentionDays: 90 },
    });
  });

  it('lists agents across pages, lazily, with filters', async () => {
    mock.fixtures.agent.many(45).forEach((agent, index) => {
      mock.db.agent.insert({ ...agent, status: index % 3 === 0 ? 'active' : 'draft' });
    });
    mock.db.agent.insert({ name: 'Customer Support', status: 'active' });

    const active: string[] = [];
    for await (const agent of client.agents.list({ status: 'active', pageSize: 5 })) {
      active.push(agent.status);
    }
    expect(active).toEqual(Array(16).fill('active'));
    expect(mock.requests.of('agents.list')).toHaveLength(4);

    expect(await client.agents.list().toArray()).toHaveLength(46);
    const support = await client.agents
      .list({ status: 'active', search: 'support', sortBy: 'createdAt', sortOrder: 'desc' })
      .toArray();
    expect(support.map(({ name }) => name)).toContain('Customer Support');
  });

  it('sends nothing for a list that is not read', () => {
    client.agents.list();
    expect(mock.requests.all).toHaveLength(0);
  });

  it('gets a single page, and all items across all pages', async () => {
    for (const agent of mock.fixtures.agent.many(120)) mock.db.agent.insert(agent);
    const page = await client.agents.listPage({ page: 2, pageSize: 50 });
    expect(page).toMatchObject({ page: 2, pageSize: 50, total: 120, totalPages: 3 });
    expect(page.data).toHaveLength(50);
    const all = await client.agents.listAll();
    expect(new Set(all.map(({ id }) => id)).size).toBe(120);
  });

  it('gets, updates, activates, deactivates, publishes and deletes an agent', async () => {
    const { id } = await createAria();
    expect((await client.agents.get(id)).systemPromptTemplate).toMatch(/^You are Aria/);

    const updated = await client.agents.update(id, {
      systemPromptTemplate: 'Updated prompt text...',
      llm: { temperature: 0.5 },
      maxDurationSeconds: 900,
    });
    expect(updated.llm).toMatchObject({ model: 'gpt-4o', temperature: 0.5, maxTokens: 300 });

    expect((await client.agents.activate(id)).status).toBe('active');
    expect((await client.agents.deactivate(id)).status).toBe('inactive');
    const published = await client.agents.publish(id, { notes: 'Improved billing prompt' });
    expect(published.publishedVersion).toBe(published.version);
    expect((await client.agents.publish(id)).id).toBe(id);

    expect(await client.agents.delete(id)).toBeUndefined();
    await expect(client.agents.get(id)).rejects.toBeInstanceOf(NotFoundError);
  });

  it('computes the resolution rate from the statistics, as in the reference', async () => {
    const agent = await createAria();
    const first = await talk(agent.id);
    await talk(agent.id);
    await client.conversations.setOutcome(first, { outcome: 'resolved' });
    const today = mock.clock.date().toISOString().slice(0, 10);

    const stats = await client.agents.stats(agent.id, { dateFrom: agent.createdAt, dateTo: today });

    expect(stats.totalConversations).toBe(2);
    expect(stats.avgDurationSeconds).toBeGreaterThan(0);
    expect(stats.outcomeBreakdown.resolved / stats.totalConversations).toBeGreaterThan(0);
  });
});

describe('conversations', () => {
  it('lists, gets, transcribes, analyses, tags, closes and deletes', async () => {
    const agent = await createAria();
    const id = await talk(agent.id);

    const found: string[] = [];
    for await (const conversation of client.conversations.list({
      agentId: agent.id,
      channel: 'phone',
      status: 'completed',
      dateFrom: agent.createdAt,
      dateTo: mock.clock.date(),
    })) {
      found.push(conversation.id);
      expect(conversation.durationSeconds).toBeGreaterThan(0);
      expect(conversation.analysis?.sentiment).toBeTypeOf('string');
    }
    expect(found).toEqual([id]);
    expect((await client.conversations.get(id)).agentId).toBe(agent.id);

    const { turns } = await client.conversations.transcript(id);
    expect(turns[0]).toMatchObject({ speaker: 'agent', text: 'Hello! How can I help you today?' });
    expect(turns.map(({ startTime }) => startTime)).toEqual(
      turns.map(({ startTime }) => startTime).toSorted((a, b) => a - b),
    );

    const analysis = await client.conversations.analysis(id);
    expect(analysis).toMatchObject({
      sentiment: expect.any(String),
      sentimentScore: expect.any(Number),
      intent: expect.any(String),
      summary: expect.any(String),
    });

    const tagged = await client.conversations.addTags(id, ['billing', 'vip']);
    expect(tagged.tags).toEqual(expect.arrayContaining(['billing', 'vip']));
    const closed = await client.conversations.setOutcome(id, {
      outcome: 'resolved',
      notes: 'Billing question resolved.',
    });
    expect(closed.outcome).toBe('resolved');

    await client.conversations.delete(id);
    await expect(client.conversations.get(id)).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe('telephony', () => {
  it('searches, provisions, assigns, lists, gets and releases numbers', async () => {
    const agent = await createAria();
    const available = await client.telephony.numbers.search({
      country: 'US',
      areaCode: '415',
      capabilities: ['voice', 'sms'],
    });
    expect(available).toHaveLength(10);
    for (const number of available) {
      expect(number.phoneNumber).toMatch(/^\+1415\d{7}$/);
      expect(number.capabilities).toEqual(expect.arrayContaining(['voice', 'sms']));
      expect(number.monthlyCostUsd).toBeGreaterThan(0);
    }

    const number = await client.telephony.numbers.provision({
      phoneNumber: '+14155550100',
      provider: 'twilio',
      friendlyName: 'Main Support Line',
    });
    const unassigned = await client.telephony.numbers.list().toArray();
    expect(unassigned.map(({ assignedAgentName }) => assignedAgentName ?? 'unassigned')).toEqual([
      'unassigned',
    ]);
    await client.telephony.numbers.assign(number.id, { agentId: agent.id });
    expect(await client.telephony.numbers.get(number.id)).toMatchObject({
      phoneNumber: '+14155550100',
      assignedAgentName: agent.name,
    });
    await client.telephony.numbers.release(number.id);
    expect(await client.telephony.numbers.listAll()).toEqual([]);
  });
});

describe('knowledge base', () => {
  const text = [
    '# Product catalog',
    'Our chairs are made of oak and carry up to 150 kilograms.',
    '## Returns',
    'The return policy: goods can be returned within 30 days, and we pay the postage.',
  ].join('\n\n');

  it('uploads a document, waits until it is indexed, and searches it', async () => {
    const agent = await createAria();
    let document = await client.knowledgeBase.uploadDocument({
      file: new File([text], 'product-catalog.md'),
      name: 'Product Catalog Q2 2025',
      agentIds: [agent.id],
      metadata: { department: 'product' },
    });
    expect(document).toMatchObject({
      status: 'processing',
      name: 'Product Catalog Q2 2025',
      filename: 'product-catalog.md',
      mimeType: 'text/markdown',
      sizeBytes: text.length,
      assignedAgentIds: [agent.id],
      metadata: { department: 'product' },
    });

    // The page's own loop; waitUntilIndexed is the same in one line.
    while (document.status === 'processing') {
      await mock.clock.advance('3s');
      document = await client.knowledgeBase.get(document.id);
    }
    expect(document.chunkCount).toBeGreaterThan(0);

    const { matches } = await client.knowledgeBase.search({
      query: 'What is the return policy?',
      documentIds: [document.id],
      topK: 5,
      minScore: 0.1,
    });
    expect(matches[0]?.excerpt).toContain('30 days');
    expect(matches[0]?.score).toBeGreaterThan(0.1);

    expect(await client.knowledgeBase.listAll({ agentId: agent.id })).toHaveLength(1);
    await client.knowledgeBase.delete(document.id);
    expect((await client.knowledgeBase.search({ query: 'return policy' })).matches).toEqual([]);
  });

  it('waits until a document is indexed with one call, and reports each state', async () => {
    const states: string[] = [];
    const document = await client.knowledgeBase.uploadAndWait(
      { file: new File([text], 'catalog.md') },
      { onProgress: ({ status }) => states.push(status) },
    );
    expect(document.status).toBe('indexed');
    expect(states.at(-1)).toBe('indexed');
    expect(states).toContain('processing');
  });

  it('rejects with the document when it cannot be indexed', async () => {
    const document = await client.knowledgeBase.uploadDocument({
      file: new File([new Uint8Array([1, 2, 3])], 'broken.pdf'),
    });
    await expect(client.knowledgeBase.waitUntilIndexed(document)).rejects.toMatchObject({
      resource: { id: document.id, status: 'failed', error: expect.any(String) },
    });
  });
});

describe('outbound calls', () => {
  it('places a call now, schedules another, cancels it, and lists completed calls', async () => {
    const agent = await createAria();
    const call = await client.outboundCalls.create({
      agentId: agent.id,
      toNumber: '+14155550199',
      metadata: { customer_id: 'cust_12345' },
    });
    expect(call).toMatchObject({ direction: 'outbound', metadata: { customer_id: 'cust_12345' } });

    const later = await client.outboundCalls.create({
      agentId: agent.id,
      toNumber: '+14155550199',
      scheduledFor: new Date(mock.clock.now() + 86_400_000).toISOString(),
      maxRetries: 2,
      retryDelayMinutes: 30,
    });
    expect(later.status).toBe('scheduled');
    expect((await client.outboundCalls.cancel(later.id)).status).toBe('cancelled');

    const ended = await client.outboundCalls.waitUntilEnded(call);
    expect(ended).toMatchObject({ status: 'completed', conversationId: expect.any(String) });
    const completed: string[] = [];
    for await (const { toNumber, status } of client.outboundCalls.list({ status: 'completed' })) {
      completed.push(`${toNumber}: ${status}`);
    }
    expect(completed).toEqual(['+14155550199: completed']);
    expect(await client.outboundCalls.get(call.id)).toEqual(ended);
  });
});

describe('several requests at once', () => {
  it('gathers an agent and the first conversation', async () => {
    const { id } = await createAria();
    await talk(id);
    const [agent, conversations] = await Promise.all([
      client.agents.get(id),
      client.conversations.list({ agentId: id }),
    ]);
    expect(agent.id).toBe(id);
    expect(conversations.data[0]?.agentId).toBe(id);
  });
});

describe('errors', () => {
  it('NotFoundError carries the detail and the trace id', async () => {
    const error = await client.agents.get('agt_does_not_exist').catch((reason) => reason);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toBeInstanceOf(VoisnapError);
    expect(error).toMatchObject({
      name: 'NotFoundError',
      status: 404,
      title: 'Resource Not Found',
      detail: expect.stringContaining('agt_does_not_exist'),
      traceId: expect.stringMatching(/^trace_/),
    });
  });

  it('AuthenticationError for an unknown key', async () => {
    await using stranger = new VoisnapClient({ ...mock.clientOptions, apiKey: 'vsnp_sb_stranger' });
    const error = await stranger.agents.get('agt_1').catch((reason) => reason);
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error.message).toBeTypeOf('string');
  });

  it('PermissionError for a key without the scope', async () => {
    const apiKey = mock.keys.create({ scopes: ['agents:read'] });
    await using reader = new VoisnapClient({ ...mock.clientOptions, apiKey });
    await expect(reader.agents.create({ name: 'Aria' })).rejects.toBeInstanceOf(PermissionError);
  });

  it('ValidationError names each field, as the API does', async () => {
    await using unchecked = new VoisnapClient({ ...mock.clientOptions, validation: 'off' });
    const error = await unchecked.outboundCalls
      .create({ agentId: 'agt_1', toNumber: '0199' })
      .catch((reason) => reason);
    expect(error).toBeInstanceOf(ValidationError);
    expect(error.status).toBeGreaterThanOrEqual(400);
    expect(error.errors).toEqual([{ field: 'toNumber', message: expect.any(String) }]);
  });

  it('RateLimitError says how long to wait', async () => {
    await using limited = createVoisnapMock({ rateLimit: { limit: 1, windowMs: 60_000 } });
    await using hasty = new VoisnapClient({
      ...limited.clientOptions,
      maxRetries: 0,
      rateLimit: 'off',
    });
    await hasty.agents.listPage();
    const error = await hasty.agents.listPage().catch((reason) => reason);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryAfter: expect.any(Number), limit: 1, remaining: 0 });
  });

  it('a call waits as long as Retry-After says', async () => {
    await using limited = createVoisnapMock({ rateLimit: { limit: 1, windowMs: 60_000 } });
    await using patient = new VoisnapClient({ ...limited.clientOptions, rateLimit: 'off' });
    await patient.agents.listPage();
    const { attempts } = await patient.agents.list().withResponse();
    expect(attempts.map(({ status }) => status)).toEqual([429, 200]);
  });

  it('a call waits for a used-up rate limit before it is sent', async () => {
    await using limited = createVoisnapMock({ rateLimit: { limit: 1, windowMs: 60_000 } });
    await using patient = new VoisnapClient(limited.clientOptions);
    await patient.agents.listPage();
    expect(patient.rateLimits()['api-read-heavy']).toMatchObject({ limit: 1, remaining: 0 });
    const { attempts } = await patient.agents.list().withResponse();
    expect(attempts).toMatchObject([{ status: 200, pacedMs: expect.any(Number) }]);
  });

  it('ServerError is a class of its own', () => {
    expect(ServerError.prototype).toBeInstanceOf(VoisnapError);
  });
});
