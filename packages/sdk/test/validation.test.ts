import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ConfigurationError,
  type CreateAgentRequest,
  NotFoundError,
  type RequestOptions,
  ResponseValidationError,
  ValidationError,
  VoisnapClient,
} from '../src/index.js';
import { type PlainResponse, type PlainServer, startPlainServer } from './plain-server.js';

const apiKey = 'vsnp_sb_0123456789';
const agent = { id: 'agt_1', name: 'Aria', status: 'active', createdAt: '2025-06-15T10:00:00Z' };

let server: PlainServer;
let response: PlainResponse;
let lines: string[];
const clients: VoisnapClient[] = [];

beforeAll(async () => {
  server = await startPlainServer(() => response);
});
afterAll(async () => {
  for (const client of clients) await client.close();
  await server[Symbol.asyncDispose]();
});
beforeEach(() => {
  response = { body: agent };
  lines = [];
  server.requests.length = 0;
});

const connect = (validation?: 'strict' | 'warn' | 'off') => {
  const keep = (line: string) => void lines.push(line);
  const logger = { debug: keep, info: keep, warn: keep, error: keep };
  const client = new VoisnapClient({ apiKey, baseUrl: server.url, validation, logger });
  clients.push(client);
  return client;
};

const sent = () => JSON.parse(server.requests.at(-1)?.body.toString() ?? '');
const failureOf = (call: PromiseLike<unknown>): Promise<Error> =>
  Promise.resolve(call).then(
    () => expect.fail('the call was not refused'),
    (reason: unknown) => reason as Error,
  );

/** Input that TypeScript does not know, but the API may. */
const unknowns = {
  name: 'Aria',
  region: 'eu',
  voice: { emotion: 'calm' },
  interruption: { sensitivity: 0.5 },
  description: null,
  tools: [{ type: 'salesforce', connection: { id: 7 } }],
} as unknown as CreateAgentRequest;

describe('a field that the model does not know', () => {
  it('is sent unchanged by default, with one warning per field', async () => {
    const client = connect();
    await client.agents.create(unknowns);
    await client.agents.create(unknowns);
    expect(sent()).toEqual(unknowns);
    expect(server.requests).toHaveLength(2);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(
      /^agents\.create: unexpected request: description: .*It is sent unchanged\. Set `validation: 'strict'` to throw/,
    );
    expect(lines.join('\n')).not.toContain('0.5');
  });

  it('is rejected in strict mode', async () => {
    const error = await failureOf(connect('strict').agents.create(unknowns));
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).errors.map(({ field }) => field).sort()).toEqual([
      'description',
      'interruption.sensitivity',
      'region',
      'voice.emotion',
    ]);
    expect(server.requests).toHaveLength(0);
  });

  it('is sent without a warning when validation is off', async () => {
    await connect('off').agents.create({ ...unknowns, firstMesage: 'Hi' } as CreateAgentRequest);
    expect(sent()).toMatchObject({ region: 'eu', firstMesage: 'Hi' });
    expect(lines).toEqual([]);
  });

  it('is also sent as a filter', async () => {
    response = { body: { data: [], page: 1, pageSize: 20, total: 0, totalPages: 0 } };
    await connect().agents.list({ createdAfter: '2025-06-01', pageSize: '50' } as object);
    expect(server.requests[0]?.url).toBe('/api/v1/agents?createdAfter=2025-06-01&pageSize=50');
    expect(lines).toHaveLength(2);
  });

  it('is not null in an update: null clears a field without a warning, in strict mode too', async () => {
    const client = connect('strict');
    await client.agents.update('agt_1', { description: null, voice: { style: null } });
    expect(sent()).toEqual({ description: null, voice: { style: null } });
    expect(lines).toEqual([]);
  });
});

describe('a misspelt name', () => {
  it.each(['warn', 'strict'] as const)(
    'is rejected in mode %s, and nothing is sent',
    async (mode) => {
      const body = {
        agentId: 'agt_1',
        toNumber: '+14155550199',
        scheduled_for: '2025-06-17T09:00:00Z',
      };
      const error = await failureOf(connect(mode).outboundCalls.create(body));
      expect((error as ValidationError).errors).toEqual([
        {
          field: 'scheduled_for',
          message: 'unknown field "scheduled_for": did you mean "scheduledFor"?',
        },
      ]);
      expect((error as ValidationError).message).toMatch(
        /pass it in the option extraBody, or in query/,
      );
      expect(server.requests).toHaveLength(0);
    },
  );

  it('of a value is sent with a warning', async () => {
    response = { body: { data: [], page: 1, pageSize: 20, total: 0, totalPages: 0 } };
    await connect().agents.list({ status: 'actve' });
    expect(server.requests).toHaveLength(1);
    expect(lines).toEqual([expect.stringContaining('did you mean "active"?')]);
  });
});

describe('a request that cannot be sent', () => {
  it.each(['strict', 'warn', 'off'] as const)('is rejected in mode %s', async (mode) => {
    const client = connect(mode);
    for (const [field, value, what] of [
      ['since', new Date(Number.NaN), 'an invalid Date'],
      ['count', Number.NaN, 'NaN'],
      ['map', new Map([['a', 1]]), 'a Map or a Set'],
      ['call', () => 1, 'a function'],
    ] as const) {
      const body = {
        agentId: 'agt_1',
        toNumber: '+14155550199',
        metadata: { deep: [{ [field]: value }] },
      };
      const error = await failureOf(client.outboundCalls.create(body));
      expect(error).toBeInstanceOf(ValidationError);
      expect((error as ValidationError).errors[0]?.field).toBe(`metadata.deep.0.${field}`);
      expect(error.message).toContain(`JSON cannot carry ${what}.`);
    }
    expect(server.requests).toHaveLength(0);
  });
});

describe('extraBody', () => {
  it('is merged deeply into the body and not checked', async () => {
    const body = {
      name: 'Aria',
      voice: { provider: 'elevenlabs', speed: 1 },
      endCallPhrases: ['bye'],
    };
    const extraBody = {
      region: 'eu',
      voice: { speed: 2, emotion: 'calm' },
      endCallPhrases: ['ciao'],
      first_message: 'Hi',
    };
    await connect('strict').agents.create(body, { extraBody });
    expect(sent()).toEqual({
      name: 'Aria',
      voice: { provider: 'elevenlabs', speed: 2, emotion: 'calm' },
      endCallPhrases: ['ciao'],
      region: 'eu',
      first_message: 'Hi',
    });
    expect(body.voice.speed).toBe(1);
    expect(lines).toEqual([]);
  });

  it('is the body of a request without one, also of client.request()', async () => {
    const client = connect();
    await client.agents.activate('agt_1', { extraBody: { at: 'once' } });
    expect(sent()).toEqual({ at: 'once' });
    await client.request({ method: 'POST', path: '/sip', body: { a: 1 } }, { extraBody: { b: 2 } });
    expect(sent()).toEqual({ a: 1, b: 2 });
  });

  it('adds fields to the form of an upload', async () => {
    const client = connect('off');
    const file = { data: new Uint8Array([1]), filename: 'a.txt' };
    await client.knowledgeBase.uploadDocument(
      { file, metadata: { a: 1 } },
      { extraBody: { chunkSize: 256, metadata: { b: 2 } } },
    );
    const { headers, body } = server.requests[0] ?? expect.fail('nothing came');
    const form = await new Response(body, {
      headers: { 'content-type': headers['content-type'] ?? '' },
    }).formData();
    expect(form.get('chunkSize')).toBe('256');
    expect(JSON.parse(String(form.get('metadata')))).toEqual({ a: 1, b: 2 });
  });

  it.each([
    [(client: VoisnapClient, options: RequestOptions) => client.agents.get('agt_1', options)],
    [(client: VoisnapClient, options: RequestOptions) => client.agents.list({}, options)],
    [
      (client: VoisnapClient, options: RequestOptions) =>
        client.request({ method: 'POST', path: '/a', body: [1] }, options),
    ],
  ])('is rejected when the body is not an object', async (call) => {
    const error = await failureOf(call(connect(), { extraBody: { a: 1 } }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain('extraBody');
    expect(server.requests).toHaveLength(0);
  });
});

describe('a request option in the wrong argument', () => {
  const { signal } = new AbortController();
  it.each([
    ['list({}, { signal })', () => connect().agents.list({ signal } as object)],
    ['list({}, { deadline })', () => connect().agents.list({ deadline: 500 } as object)],
    [
      'search({}, { headers })',
      () => connect().telephony.numbers.search({ headers: {} } as object),
    ],
    [
      'create({}, { signal })',
      () => connect().agents.create({ name: 'A', signal } as { name: string }),
    ],
    [
      'update(agentId, {}, { timeout })',
      () => connect().agents.update('a', { timeout: 5_000 } as object),
    ],
    ['stats(agentId, {}, { signal })', () => connect().agents.stats('a', { signal } as object)],
  ])('is rejected, and the message shows %s', async (shown, call) => {
    const error = await failureOf(call());
    expect(error).toBeInstanceOf(ValidationError);
    expect(error.message).toContain(shown);
    expect(server.requests).toHaveLength(0);
  });
});

describe('a response that breaks its model', () => {
  const wrong = { ...agent, name: 7, mood: { level: 3 } };

  it('is returned unchanged by default, with one warning', async () => {
    response = { body: wrong };
    const client = connect();
    await client.agents.create({ name: 'A' });
    expect(await client.agents.create({ name: 'A' })).toEqual(wrong);
    expect(lines).toEqual([expect.stringMatching(/^agents\.create: unexpected response: name: /)]);
  });

  it('throws in strict mode, and the error of a write says that the API executed it', async () => {
    response = { body: wrong };
    const error = await failureOf(
      connect('strict').agents.create({ name: 'A' }, { idempotencyKey: 'order-7' }),
    );
    expect(error).toBeInstanceOf(ResponseValidationError);
    expect(error).toMatchObject({ status: 200, body: wrong, idempotencyKey: 'order-7' });
    expect(error).toMatchObject({ requestSent: 'maybe' });
    expect((error as ResponseValidationError).attempts).toHaveLength(1);
    expect(error.message).toContain(
      'The API has carried out the request; its response is in body.',
    );
  });

  it('throws in strict mode, and the error of a read does not say so', async () => {
    response = { body: wrong };
    expect((await failureOf(connect('strict').agents.get('agt_1'))).message).not.toContain(
      'carried',
    );
    const search = await failureOf(connect('strict').knowledgeBase.search({ query: 'a' }));
    expect(search.message).not.toContain('carried');
    expect((search as ResponseValidationError).requestSent).toBeUndefined();
  });

  it('keeps no more of a large response than other errors do', async () => {
    response = { body: { ...wrong, text: 'x'.repeat(300_000) } };
    const error = await failureOf(connect('strict').agents.get('agt_1'));
    const { body } = error as ResponseValidationError;
    expect(body).toBeTypeOf('string');
    expect(String(body).length).toBeLessThan(5_000);
    expect(String(body)).toContain('"name":7');
  });

  it.each(['strict', 'warn'] as const)('can be nested to any depth in mode %s', async (mode) => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    response = { body: `{"id":"a","name":"A","status":"active","createdAt":"x","deep":${deep}}` };
    const client = connect(mode);
    expect((await client.agents.get('agt_1')).id).toBe('a');
    expect((await client.agents.get('agt_1')).id).toBe('a');
    expect(lines).toEqual([]);
  });

  it('causes a VoisnapError when it is deeply nested and not JSON', async () => {
    response = { body: `{"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}` };
    const error = await failureOf(connect('strict').agents.get('agt_1'));
    expect(error).toBeInstanceOf(ResponseValidationError);
  });
});

describe('a 404', () => {
  it('without a problem document says that the route is assumed, when it is', async () => {
    response = {
      status: 404,
      headers: { 'content-type': 'text/html' },
      body: '<h1>Not Found</h1>',
    };
    const error = await failureOf(connect().agents.activate('agt_1'));
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error.message).toMatch(
      /The route of agents\.activate may be wrong.*client\.request\(\{ method: 'POST'/,
    );
  });

  it('does not say so with a problem document, or for a documented route', async () => {
    response = {
      status: 404,
      body: { title: 'Resource Not Found', status: 404, detail: 'No agent.' },
    };
    expect((await failureOf(connect().agents.activate('agt_1'))).message).not.toContain('assumed');
    response = { status: 404, body: '' };
    expect((await failureOf(connect().agents.list())).message).not.toContain('assumed');
  });
});
