import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { createVoisnapMock } from '../src/index.js';
import { startServing } from './support/serve.js';

const nest = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const manyKeys = (count: number): string =>
  `{${Array.from({ length: count }, (_, index) => `"field${index}": 1`).join(', ')}}`;

let served: Awaited<ReturnType<typeof startServing>>;
beforeAll(async () => {
  served = await startServing({ data: { agent: [{ id: 'agt_1', status: 'active' }] } });
});
afterAll(() => served.close());

/** The server is up, has nothing to complain of, and its log can be read. */
async function expectWell() {
  expect((await served.control('GET /verify')).body).toEqual({ clean: true });
  expect((await served.control('GET /requests')).status).toBe(200);
}

describe('JSON that is nested too deep', () => {
  const call = (levels: number): string =>
    `{"agentId": "agt_1", "toNumber": "+14155550123", "metadata": {"deep": ${nest(levels)}}}`;

  test.each([
    ['a body', '/agents', nest(200_000)],
    ['a name', '/agents', `{"name": ${nest(5_000)}}`],
    ['metadata', '/outbound-calls', call(2_500)],
    ['metadata by one level', '/outbound-calls', call(199)],
  ])('is a 400 in %s, with the depth', async (_where, path, text) => {
    const { status, body } = await served.api(path, { text });
    expect(status).toBe(400);
    expect(body.detail).toMatch(
      /^The body is not accepted: it is nested deeper than 200 levels: \d+/,
    );
    expect(body.errors).toEqual([{ field: 'body', message: expect.stringMatching(/deeper/) }]);
    await expectWell();
  });

  it('is accepted up to 200 levels, stored, logged and returned', async () => {
    const { status, body } = await served.api('/outbound-calls', { text: call(198) });
    expect(status).toBe(201);
    expect(body.metadata).toEqual({ deep: JSON.parse(nest(198)) });
    const { body: again } = await served.api(`/outbound-calls/${body.id}`);
    expect(again.metadata).toEqual(body.metadata);
    await expectWell();
  });

  test.each([
    'POST /seed',
    'POST /db/agent',
    'POST /faults/next',
    'POST /overrides/reply',
    'POST /calls/next',
    'POST /webhooks/emit',
    'POST /requests/expect',
    'POST /fixtures/agent',
  ])('is a 400 of %s', async (route) => {
    for (const levels of [5_000, 200_000]) {
      const { status, body } = await served.control(route, { text: `{"agent": ${nest(levels)}}` });
      expect({ status, detail: body.detail }).toEqual({
        status: 400,
        detail: expect.stringContaining('The body is not accepted: it is nested deeper than 200'),
      });
    }
    await expectWell();
  });

  it('is a 400 in the metadata of an upload', async () => {
    using mock = createVoisnapMock();
    const form = new FormData();
    form.append('metadata', `{"deep": ${nest(5_000)}}`);
    form.append('file', new Blob(['text'], { type: 'text/plain' }), 'a.txt');
    const { status, body } = await upload(mock, form);
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'metadata', message: expect.stringContaining('200 levels') }] },
    });
    mock.verify();
  });
});

async function upload(mock: ReturnType<typeof createVoisnapMock>, form: FormData) {
  const response = await mock.fetch('https://api.voisnap.ai/api/v1/knowledge-base/documents', {
    method: 'POST',
    headers: { Authorization: `Bearer ${mock.clientOptions.apiKey}` },
    body: form,
  });
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever JSON came.
  return { status: response.status, body: (await response.json()) as any };
}

describe('names of inherited properties', () => {
  const inherited = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'];

  test.each(inherited)('are harmless as the name of a part of an upload: %s', async (name) => {
    using mock = createVoisnapMock();
    const form = new FormData();
    form.append(name, 'x');
    form.append('file', new Blob(['text'], { type: 'text/plain' }), 'a.txt');
    const { status } = await upload(mock, form);
    expect([201, 400]).toContain(status);
    expect(mock.db.knowledgeBaseDocument.size).toBe(status === 201 ? 1 : 0);
    mock.verify();
  });

  test.each(inherited)('are an unknown file type as an extension: .%s', async (extension) => {
    using mock = createVoisnapMock();
    const form = new FormData();
    form.append('file', new Blob(['text']), `a.${extension}`);
    expect(await upload(mock, form)).toMatchObject({
      status: 415,
      body: {
        detail: expect.stringMatching(
          /^Files of the type application\/octet-stream are not supported/,
        ),
      },
    });
  });

  test.each([
    ['a body', '/agents', '{"__proto__": {"status": "active"}, "name": "x"}'],
    ['an inner object', '/agents', '{"name": "x", "voice": {"__proto__": {"speed": 2}}}'],
    ['escapes', '/agents', '{"\\u005f_proto__": 1, "name": "x"}'],
  ])('__proto__ is refused in %s, and nothing is stored', async (_where, path, text) => {
    const before = (await served.control('GET /db/agent')).body.data.length;
    const { status, body } = await served.api(path, { text });
    expect(status).toBe(400);
    expect(body.errors.map(({ message }: { message: string }) => message)).toContain(
      'unknown field "__proto__"',
    );
    expect((await served.control('GET /db/agent')).body.data).toHaveLength(before);
    await expectWell();
  });

  it('__proto__ is refused in queries, of the API and of control', async () => {
    expect((await served.api('/agents?__proto__=1')).status).toBe(400);
    const { status, body } = await served.control('GET /requests?__proto__=1');
    expect({ status, detail: body.detail }).toEqual({
      status: 400,
      detail: 'GET /requests has no filter "__proto__". Known filters: operation, unmatched.',
    });
  });

  test.each([
    ['POST /seed', '{"__proto__": [{"name": "x"}]}'],
    ['POST /seed', '{"agent": [{"name": "x", "voice": {"__proto__": {}}}]}'],
    ['POST /db/agent', '{"__proto__": {}, "name": "x"}'],
    ['POST /db/agent', '{"name": "x", "voice": {"__proto__": {}}}'],
    ['PATCH /db/agent/agt_1', '{"voice": {"__proto__": {"speed": 2}}}'],
    ['POST /fixtures/agent', '{"voice": {"__proto__": {"speed": 2}}}'],
    ['POST /faults/next', '{"operation": "agents.get", "faults": ["reset"], "__proto__": {}}'],
    [
      'POST /overrides/patch',
      '{"operation": "agents.get", "change": {"__proto__": {"name": "x"}}}',
    ],
  ])('__proto__ is refused by %s', async (route, text) => {
    const { status, body } = await served.control(route, { text });
    expect({ status, detail: body.detail }).toEqual({
      status: 400,
      detail: expect.stringContaining('__proto__'),
    });
    await expectWell();
  });

  it('are keys like any other in metadata', async () => {
    const metadata = '{"__proto__": {"a": 1}, "constructor": "b", "toString": "c"}';
    const text = `{"agentId": "agt_1", "toNumber": "+14155550123", "metadata": ${metadata}}`;
    const { status, body } = await served.api('/outbound-calls', { text });
    expect(status).toBe(201);
    expect(JSON.stringify(body.metadata)).toBe(JSON.stringify(JSON.parse(metadata)));
  });

  it('are counted as outcomes like any other text', () => {
    using mock = createVoisnapMock();
    const { id: agentId } = mock.db.agent.insert();
    for (const outcome of ['constructor', 'constructor', '__proto__']) {
      mock.db.conversation.insert({ agentId, outcome });
    }
    expect(mock.fixtures.outboundCall({ status: 'constructor' }).endReason).toBeNull();
    return expect(
      mock
        .fetch(`https://api.voisnap.ai/api/v1/agents/${agentId}/stats`, {
          headers: { Authorization: `Bearer ${mock.clientOptions.apiKey}` },
        })
        .then((response) => response.text()),
    ).resolves.toContain('"outcomeBreakdown":{"resolved":0,"constructor":2,"__proto__":1}');
  });
});

describe('requests that are wrong in many places', () => {
  it('get the first twenty errors, and how many more there are', async () => {
    const { status, body } = await served.api('/conversations/conv_1/tags', {
      text: JSON.stringify({ tags: Array(50_000).fill(1) }),
    });
    expect(status).toBe(400);
    expect(body.errors).toHaveLength(20);
    expect(body.detail).toMatch(/^The request is invalid: see tags\[0\], .* and 49980 more\.$/);
    expect(JSON.stringify(body).length).toBeLessThan(10_000);
  });

  it('do not repeat a long name in the response', async () => {
    const { body } = await served.api('/agents', { json: { ['n'.repeat(1_000_000)]: 1 } });
    expect(JSON.stringify(body).length).toBeLessThan(10_000);
  });

  it('are rejected when they hold more values than any request needs', async () => {
    const { status, body } = await served.api('/agents', { text: manyKeys(200_000) });
    expect({ status, detail: body.detail }).toEqual({
      status: 400,
      detail: 'The body is not accepted: it holds more than 100000 values: 200001.',
    });
  });

  it('get the first twenty errors from control too', async () => {
    const { status, body } = await served.control('POST /calls/next', {
      text: JSON.stringify({ script: Array(50_000).fill(1) }),
    });
    expect(status).toBe(400);
    expect(body.detail).toMatch(/; 49980 more$/);
    expect(body.detail.length).toBeLessThan(5_000);
  });
});

describe('bodies that are too large', () => {
  it('are a 413 of control', async () => {
    const text = JSON.stringify({ name: 'x'.repeat(50 * 2 ** 20) });
    const { status, body } = await served.control('POST /db/agent', { text });
    expect({ status, title: body.title }).toEqual({ status: 413, title: 'Content Too Large' });
    expect(body.detail).toBe('The body is too large: the limit is 50 MB.');
  });
});

describe('compressed bodies', () => {
  const formData = 'multipart/form-data; boundary=x';
  const send = (path: string, encoding: string, body: string | Uint8Array) =>
    fetch(`${served.url}${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${served.apiKey}`,
        'Content-Type': path.endsWith('documents') ? formData : 'application/json',
        'Content-Encoding': encoding,
      },
      body,
    });
  const text = '{"name": "Aria"}';

  test.each(['/api/v1/agents', '/api/v1/knowledge-base/documents', '/__voisnap/db/agent'])(
    'are a 415 that names the encoding: %s',
    async (path) => {
      for (const [encoding, body] of [
        ['gzip', gzipSync(text)],
        ['zstd', text],
        ['gzip, br', gzipSync(text)],
      ] as const) {
        const response = await send(path, encoding, body);
        expect(response.status).toBe(415);
        expect(((await response.json()) as { detail: string }).detail).toBe(
          `The content encoding "${encoding}" is not supported. Send the body uncompressed, without the header Content-Encoding.`,
        );
      }
    },
  );

  it('are accepted when the header says that they are not compressed', async () => {
    expect((await send('/api/v1/agents', 'Identity', text)).status).toBe(201);
  });
});

describe('headers that cannot be sent', () => {
  test.each([
    { 'x\r\ny': '1' },
    { 'x y': '1' },
    { x: 'a\r\nb' },
    { x: 'a\u0001b' },
    { x: 'Grüße €' },
    { x: 'Grüße' },
  ])('are rejected when they are planned: %j', async (headers) => {
    const planned = { operation: 'agents.get', status: 409, headers };
    const { status, body } = await served.control('POST /overrides/fail', { json: planned });
    expect({ status, detail: body.detail }).toEqual({
      status: 400,
      detail: expect.stringContaining('fail(409, …) cannot be sent: '),
    });
    const fault = { type: 'status', code: 409, headers };
    const next = { operation: 'agents.get', faults: [fault] };
    const refused = await served.control('POST /faults/next', { json: next });
    expect(refused.body.detail).toContain('fault.status(409) cannot be sent: ');
    expect((await served.api('/agents/agt_1')).status).toBe(200);
    await expectWell();
  });

  it('are sent when HTTP allows them', async () => {
    using mock = createVoisnapMock();
    mock.on('agents.get').fail(409, { headers: { 'X-Why': '{"a":\t"b"}' } });
    const { url } = await mock.listen();
    const headers = { Authorization: `Bearer ${mock.clientOptions.apiKey}` };
    const response = await fetch(`${url}/api/v1/agents/agt_1`, { headers });
    expect([response.status, response.headers.get('x-why')]).toEqual([409, '{"a":\t"b"}']);
  });
});

describe('requests that are expensive to handle', () => {
  const long = (text: string, times: number): string => Array(times).fill(text).join(' ');

  test.each([
    ['one word of 100 000 letters', 'x'.repeat(100_000)],
    ['20 000 words', long('word', 20_000)],
    ['20 000 different words', Array.from({ length: 20_000 }, (_, at) => `word${at}`).join(' ')],
  ])('a search for %s finds the matches', async (_what, query) => {
    using mock = createVoisnapMock({
      data: { knowledgeBaseDocument: [{ status: 'indexed', text: `A word. ${'x'.repeat(70)}` }] },
    });
    const response = await mock.fetch('https://api.voisnap.ai/api/v1/knowledge-base/search', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${mock.clientOptions.apiKey}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(200);
    mock.verify();
  });

  test.each(['a/'.repeat(6_000), 'a'.repeat(12_000)])(
    'a path of 12 kB that no operation has gets a short 404',
    async (path) => {
      await using other = await startServing();
      const { status, body } = await other.api(`/${path}`);
      expect(status).toBe(404);
      expect(body.detail.length).toBeLessThan(1_000);
      expect((await other.control('GET /verify')).body.detail.length).toBeLessThan(2_000);
    },
  );

  it('an invalid bound of a period is named', async () => {
    const { status, body } = await served.api(
      '/conversations?dateFrom=2025-06-16T09:00:00%2B99:99',
    );
    expect({ status, field: body.errors[0].field }).toEqual({ status: 400, field: 'dateFrom' });
  });
});
