import type { OpenApiDocument } from '@voisnap/types/openapi';
import {
  KNOWN_API_KEY_SCOPES,
  type Operation,
  type OperationId,
  operations,
} from '@voisnap/types/operations';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { journeyed, journeySeed, writeRequest } from './mutations/journey.js';
import { createResponseValidator, type WireResponse } from './support/response-validator.js';
import { startServing } from './support/serve.js';

let served: Awaited<ReturnType<typeof startServing>>;
let findErrors: ReturnType<typeof createResponseValidator>;
beforeAll(async () => {
  served = await startServing({ data: journeySeed });
  const { body } = await served.ask('/openapi.json', { key: null });
  findErrors = createResponseValidator(body as OpenApiDocument);
});
afterAll(() => served.close());

/** Asks an operation in a workspace of its own, with headers laid over those that it takes. */
async function ask(
  id: OperationId,
  { key = `vsnp_sb_${id.replaceAll('.', '_')}`, headers = {}, body, target }: Asking = {},
): Promise<WireResponse> {
  const request = writeRequest(id, key);
  const response = await fetch(`${served.url}${target ?? request.target}`, {
    ...request.init,
    headers: { ...request.init.headers, ...headers },
    ...(body !== undefined && { body }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

interface Asking {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  readonly target?: string;
}

const scopeOf = (id: OperationId): Operation['scope'] => operations[id].scope;
const takesBody = (id: OperationId): boolean => writeRequest(id, '').init.body !== undefined;
const isForm = (id: OperationId): boolean => 'multipart' in operations[id];
const withJson = journeyed.filter((id) => takesBody(id) && !isForm(id));
const withId = journeyed.filter((id) => operations[id].path.includes('{'));
const plan = (id: OperationId, fault: object, key: string) =>
  served.control('POST /faults/next', { json: { operation: id, faults: [fault] }, key });

describe('checked with the OpenAPI document alone', () => {
  test.each(journeyed)('the response of %s matches', async (id) => {
    const response = await ask(id);
    expect(response.status).toBe(operations[id].successStatus);
    expect(findErrors(id, response)).toEqual([]);
  });

  test.each(journeyed.filter((id) => scopeOf(id) !== 'none'))(
    'the error responses of %s for an invalid key and scope match',
    async (id) => {
      const { path } = operations[id];
      const other = KNOWN_API_KEY_SCOPES.find((scope) => scope !== scopeOf(id));
      const scoped = await served.control('POST /keys', { json: { scopes: [other] } });
      const responses = {
        401: await ask(id, { key: 'none' }),
        403: await ask(id, { key: scoped.body.apiKey }),
      };
      for (const [status, response] of Object.entries(responses)) {
        expect([path, response.status]).toEqual([path, Number(status)]);
        expect(findErrors(id, response)).toEqual([]);
      }
    },
  );

  test.each(withJson)('the response of %s to an invalid body matches', async (id) => {
    const response = await ask(id, {
      body: '{"name": 5, "tags": 5, "query": 5, "phoneNumber": 5, "toNumber": 5, "agentId": 5, "outcome": 5, "url": 5, "enabled": 5, "notes": 5, "companyName": 5}',
    });
    expect(response.status).toBe(400);
    expect(findErrors(id, response)).toEqual([]);
  });

  test.each(withId)('the 404 of %s matches', async (id) => {
    const { target } = writeRequest(id, '');
    const response = await ask(id, { target: target.replace(/(\w+)_1(?=[/?])/, '$1_none') });
    expect(response.status).toBe(404);
    expect(findErrors(id, response)).toEqual([]);
  });

  test.each(journeyed)('the planned failures of %s match', async (id) => {
    const key = 'vsnp_sb_faults';
    const faults = [
      { type: 'rateLimited' },
      { type: 'unavailable', retryAfter: '1s' },
      { type: 'status', code: 500 },
    ];
    for (const fault of faults) {
      await plan(id, { type: 'afterCommit', fault }, key);
      expect(findErrors(id, await ask(id, { key }))).toEqual([]);
    }
  });

  it('the 429 of every operation matches', async () => {
    const limit = { limit: 0, windowMs: 60_000 };
    await using limited = await startServing({ data: journeySeed, rateLimit: limit });
    for (const id of journeyed) {
      const { target, init } = writeRequest(id, limited.apiKey);
      const response = await fetch(`${limited.url}${target}`, init);
      const { status, headers } = response;
      expect(status).toBe(429);
      expect(findErrors(id, { status, headers, text: await response.text() })).toEqual([]);
    }
  });

  it('conflicts, large files and invalid files match', async () => {
    const idempotent = { headers: { 'Idempotency-Key': 'one' } };
    await ask('agents.create', idempotent);
    const conflict = await ask('agents.create', { ...idempotent, body: '{"name": "Leo"}' });
    const form = (bytes: number, name: string) => {
      const body = new FormData();
      body.set('file', new File([new Uint8Array(bytes)], name));
      return { body };
    };
    const large = await ask('knowledgeBase.uploadDocument', form(51 * 2 ** 20, 'a.txt'));
    const wrong = await ask('knowledgeBase.uploadDocument', form(10, 'a.exe'));
    expect([conflict.status, large.status, wrong.status]).toEqual([409, 413, 415]);
    expect(findErrors('agents.create', conflict)).toEqual([]);
    expect(findErrors('knowledgeBase.uploadDocument', large)).toEqual([]);
    expect(findErrors('knowledgeBase.uploadDocument', wrong)).toEqual([]);
  });

  it('a response that does not match is reported', async () => {
    const response = await ask('agents.get');
    const { id: _, ...rest } = JSON.parse(response.text);
    const headers = new Headers(response.headers);
    headers.delete('X-RateLimit-Limit');
    expect(findErrors('agents.get', { ...response, headers, text: JSON.stringify(rest) })).toEqual([
      'the header X-RateLimit-Limit is missing',
      " must have required property 'id'",
    ]);
    const text = JSON.stringify({ ...rest, id: 7 });
    expect(findErrors('agents.get', { ...response, text })).toEqual(['/id must be string']);
    expect(findErrors('agents.get', { ...response, status: 302 })).toEqual([
      'agents.get describes no response 302',
    ]);
  });
});
