import { request } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { createVoisnapMock, type VoisnapMock } from '../src/index.js';

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly json?: unknown;
  readonly form?: FormData;
  readonly headers?: Record<string, string>;
}

interface Answered {
  readonly status: number;
  readonly headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever JSON came.
  readonly body: any;
}

type Connection = (mock: VoisnapMock, asked: Asked) => Promise<Answered>;

const initOf = (mock: VoisnapMock, { method = 'GET', json, form, headers }: Asked) => ({
  method,
  headers: {
    authorization: `Bearer ${mock.clientOptions.apiKey}`,
    ...(json !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  },
  body: form ?? (json === undefined ? null : JSON.stringify(json)),
});

const readResponse = async (response: Response): Promise<Answered> => {
  const text = await response.text();
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: text === '' ? undefined : JSON.parse(text),
  };
};

const connections: Record<string, Connection> = {
  async dispatcher(mock, asked) {
    const { dispatcher } = mock.clientOptions;
    // undici has a FormData of its own.
    const { body, ...init } = initOf(mock, asked);
    const encoded = new Response(body);
    const type = encoded.headers.get('content-type');
    const response = await request(`https://api.voisnap.ai${asked.path}`, {
      ...init,
      headers: { ...init.headers, ...(asked.form && type && { 'content-type': type }) },
      body: body === null ? null : Buffer.from(await encoded.arrayBuffer()),
      dispatcher,
    });
    const text = await response.body.text();
    return {
      status: response.statusCode,
      headers: response.headers as Record<string, string>,
      body: text === '' ? undefined : JSON.parse(text),
    };
  },
  async fetch(mock, asked) {
    const url = `https://api.voisnap.ai${asked.path}`;
    return readResponse(await mock.fetch(url, initOf(mock, asked)));
  },
  async listen(mock, asked) {
    const { url } = await mock.listen();
    return readResponse(await fetch(`${url}${asked.path}`, initOf(mock, asked)));
  },
};

describe.each(Object.entries(connections))('through %s', (_name, connection) => {
  const open: VoisnapMock[] = [];
  afterEach(() => Promise.all(open.splice(0).map((mock) => mock.close())));

  const makeMock = () => {
    const mock = createVoisnapMock({ data: { agent: [{ id: 'agt_1', name: 'Aria' }] } });
    open.push(mock);
    return mock;
  };

  it('an agent is read, changed and deleted', async () => {
    const mock = makeMock();
    const path = '/api/v1/agents/agt_1';
    expect((await connection(mock, { path })).body).toMatchObject({ id: 'agt_1', name: 'Aria' });
    const json = { name: 'Ben' };
    expect((await connection(mock, { method: 'PATCH', path, json })).body).toMatchObject(json);
    expect(mock.db.agent.get('agt_1')?.name).toBe('Ben');
    const deleted = await connection(mock, { method: 'DELETE', path });
    expect({ status: deleted.status, body: deleted.body }).toEqual({
      status: 204,
      body: undefined,
    });
    expect((await connection(mock, { path })).status).toBe(404);
    mock.verify();
  });

  it('every response has the headers of the API', async () => {
    const mock = makeMock();
    for (const path of ['/api/v1/agents/agt_1', '/api/v1/agents/agt_2', '/nowhere']) {
      const { headers } = await connection(mock, { path });
      expect(headers['x-trace-id']).toMatch(/^trace_[0-9A-HJKMNP-TV-Z]{26}$/);
      expect(headers['x-ratelimit-policy']).toBe('api-standard');
    }
  });

  it('a request without a valid key is a 401', async () => {
    const headers = { authorization: 'Bearer vsnp_live_real' };
    const { status, body } = await connection(makeMock(), { path: '/api/v1/agents', headers });
    expect(status).toBe(401);
    expect(body.type).toBe('https://docs.voisnap.ai/errors/authentication-failed');
  });

  it('a document is uploaded', async () => {
    const mock = makeMock();
    const form = new FormData();
    form.append('agentIds', 'agt_1');
    form.append('metadata', '{"lang":"de"}');
    form.append(
      'file',
      new Blob(['Rückgabe binnen 30 Tagen'], { type: 'text/plain' }),
      'größe.txt',
    );
    const response = await connection(mock, {
      method: 'POST',
      path: '/api/v1/knowledge-base/documents',
      form,
    });
    expect(response.status).toBe(201);
    expect(response.body).toMatchObject({
      filename: 'größe.txt',
      mimeType: 'text/plain',
      assignedAgentIds: ['agt_1'],
      metadata: { lang: 'de' },
      status: 'processing',
    });
  });

  it('a document that is too large is a 413, and the mock keeps working', async () => {
    const mock = makeMock();
    const form = new FormData();
    const bytes = new Uint8Array(60 * 2 ** 20);
    form.append('file', new Blob([bytes], { type: 'text/plain' }), 'a.txt');
    const path = '/api/v1/knowledge-base/documents';
    // Over a socket the response may come while the client still sends, which fetch reports as an error.
    const status = await connection(mock, { method: 'POST', path, form }).then(
      (response) => response.status,
      () => mock.requests.last?.response.status,
    );
    expect(status).toBe(413);
    expect((await connection(mock, { path: '/api/v1/agents/agt_1' })).status).toBe(200);
  });

  it('a request is logged without its credentials', async () => {
    const mock = makeMock();
    await connection(mock, { path: '/api/v1/agents?pageSize=5&search=ari' });
    expect(mock.requests.last).toMatchObject({
      operationId: 'agents.list',
      method: 'GET',
      pathname: '/agents',
      query: { pageSize: 5, search: 'ari' },
      body: undefined,
      headers: { authorization: 'Bearer ***' },
      attempt: 1,
      response: { status: 200, body: { total: 1, data: [{ id: 'agt_1' }] } },
    });
    expect(JSON.stringify(mock.requests.all)).not.toContain(mock.clientOptions.apiKey);
  });

  it('a write is done once when it is repeated with its idempotency key', async () => {
    const mock = makeMock();
    const headers = { 'idempotency-key': 'key-1' };
    const asked = { method: 'POST', path: '/api/v1/agents', headers } as const;
    const first = await connection(mock, { ...asked, json: { name: 'Cleo' } });
    const again = await connection(mock, { ...asked, json: { name: 'Cleo' } });
    expect(again).toMatchObject({
      status: 201,
      body: first.body,
      headers: { 'idempotent-replayed': 'true' },
    });
    expect((await connection(mock, { ...asked, json: { name: 'Dora' } })).status).toBe(409);
    expect(mock.db.agent.size).toBe(2);
    expect(mock.requests.of('agents.create').map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
  });
});
