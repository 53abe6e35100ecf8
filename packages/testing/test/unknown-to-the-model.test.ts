import { describe, expect, it, test } from 'vitest';
import { createVoisnapMock, type VoisnapMock } from '../src/index.js';

const create = () => {
  const mock = createVoisnapMock();
  const agent = mock.db.agent.insert({ id: 'agt_1', status: 'active' });
  return { mock, agent };
};

interface ResponseBody {
  readonly id: string;
  readonly data: { readonly id: string }[];
  readonly errors: object[];
}

const ask = async (mock: VoisnapMock, method: string, target: string, body?: unknown) => {
  const response = await mock.fetch(`https://api.voisnap.ai/api/v1${target}`, {
    method,
    headers: {
      Authorization: `Bearer ${mock.clientOptions.apiKey}`,
      ...(body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
  // What comes is what the tests are about.
  return { status: response.status, body: (await response.json()) as ResponseBody };
};

const upload = () => {
  const form = new FormData();
  form.set('file', new File(['Hello'], 'a.txt', { type: 'text/plain' }));
  form.set('chunkSize', '256');
  return form;
};

describe('fields that are not in the model', () => {
  test.each<readonly [path: string, body: () => unknown, extra: object]>([
    [
      '/agents',
      () => ({ name: 'A', region: 'eu', voice: { emotion: 'calm' }, llm: { topK: 4 } }),
      { region: 'eu', voice: { emotion: 'calm', speed: 1 }, llm: { topK: 4, model: 'gpt-4o' } },
    ],
    [
      '/outbound-calls',
      () => ({ agentId: 'agt_1', toNumber: '+14155550199', timezone: 'UTC', window: { from: 9 } }),
      { timezone: 'UTC', window: { from: 9 } },
    ],
    [
      '/telephony/numbers',
      () => ({ phoneNumber: '+14155550142', provider: 'twilio', addressId: 'adr_1' }),
      { addressId: 'adr_1' },
    ],
    [
      '/webhooks',
      () => ({ url: 'https://a.example', events: ['Error', 'VoicemailLeft'], retries: 7 }),
      { events: ['Error', 'VoicemailLeft'], retries: 7 },
    ],
    ['/knowledge-base/documents', upload, { chunkSize: '256' }],
  ])('are stored by POST %s, and returned', async (path, body, extra) => {
    const { mock } = create();
    const created = await ask(mock, 'POST', path, body());
    expect(created).toMatchObject({ status: 201, body: extra });
    const found = await ask(mock, 'GET', `${path}/${created.body.id}`);
    expect(found).toMatchObject({ status: 200, body: extra });
    await mock.close();
  });

  it('are stored by PATCH even if they resemble a field of responses', async () => {
    const { mock } = create();
    const changed = await ask(mock, 'PATCH', '/agents/agt_1', {
      versoin: 3,
      publishedVersions: [1],
    });
    expect(changed).toMatchObject({ status: 200, body: { versoin: 3, publishedVersions: [1] } });
    mock.verify();
    await mock.close();
  });

  it('are stored by PATCH; null clears known fields', async () => {
    const { mock } = create();
    const patch = {
      region: 'eu',
      description: null,
      voice: { style: null },
      tools: [{ type: 'shopify' }],
    };
    expect(await ask(mock, 'PATCH', '/agents/agt_1', patch)).toMatchObject({
      status: 200,
      body: patch,
    });
    const webhook = mock.db.webhook.insert({ agentId: 'agt_1' });
    const changed = await ask(mock, 'PATCH', `/webhooks/${webhook.id}`, {
      agentId: null,
      note: 'x',
    });
    expect(changed).toMatchObject({ status: 200, body: { agentId: null, note: 'x' } });
    await mock.close();
  });

  it('do not replace fields that the server sets', async () => {
    const { mock, agent } = create();
    const { status, body } = await ask(mock, 'POST', '/agents', agent);
    expect(status).toBe(201);
    expect(body.id).not.toBe('agt_1');
    expect(body).toMatchObject({ status: 'draft', version: 1, name: agent.name });
    await mock.close();
  });

  it('are omitted if they are null and the resource is new', async () => {
    const { mock } = create();
    const call = { agentId: 'agt_1', toNumber: '+14155550199', maxRetries: null, metadata: null };
    const created = await ask(mock, 'POST', '/outbound-calls', call);
    expect(created).toMatchObject({ status: 201, body: { metadata: {}, retryCount: 0 } });
    await mock.close();
  });

  it('are accepted as filters and as sort fields', async () => {
    const { mock } = create();
    mock.db.agent.insert({ id: 'agt_2', ...{ rank: 2 } });
    mock.db.agent.insert({ id: 'agt_3', ...{ rank: 3 } });
    const found = await ask(
      mock,
      'GET',
      '/agents?createdAfter=2025-01-01&sortBy=rank&sortOrder=asc',
    );
    expect(found.body.data.map(({ id }: { id: string }) => id)).toEqual([
      'agt_2',
      'agt_3',
      'agt_1',
    ]);
    await mock.close();
  });
});

describe('slips', () => {
  test.each<readonly [string, string, unknown, string, string]>([
    ['GET', '/agents?status=actve', undefined, 'status', 'did you mean "active"?'],
    ['GET', '/agents?page_size=5', undefined, 'page_size', 'did you mean "pageSize"?'],
    ['GET', '/agents?sortBy=craetedAt', undefined, 'sortBy', 'sortBy must be one of'],
    ['GET', '/conversations?channel=Phone', undefined, 'channel', 'did you mean "phone"?'],
    [
      'POST',
      '/agents',
      { name: 'A', voice: { provider: 'elevenlab' } },
      'voice.provider',
      '"elevenlabs"',
    ],
    ['POST', '/agents', { name: 'A', voice: { voice_id: 'x' } }, 'voice.voice_id', '"voiceId"'],
    [
      'POST',
      '/webhooks',
      { url: 'https://a.example', events: ['session.ended'] },
      'events[0]',
      '"SessionEnded"',
    ],
    [
      'POST',
      '/outbound-calls',
      { agentId: 'agt_1', toNumber: '+14155550199', scheduledAt: 'x' },
      'scheduledAt',
      '"scheduledFor"',
    ],
  ])('%s %s is a 400 that names the nearest field', async (method, target, body, field, meant) => {
    const { mock } = create();
    const response = await ask(mock, method, target, body);
    expect(response.status).toBe(400);
    expect(response.body.errors).toEqual([{ field, message: expect.stringContaining(meant) }]);
    await mock.close();
  });

  it('are found quickly among 50 000 new fields', async () => {
    const { mock } = create();
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`f${index}`, 1]));
    const response = await ask(mock, 'POST', '/agents', { name: 'A', ...many });
    expect(response.status).toBe(201);
    await mock.close();
  });
});
