import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { HttpClient } from '../src/index.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { reply, replyInTurn } from './test-server.js';

const secret = 'vsnp_live_TOPSECRET';
const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJUT1BTRUNSRVQifQ.TOPSECRET';
const shown = (value: unknown) =>
  [
    inspect(value, { showHidden: true, depth: 20, getters: true, showProxy: true }),
    inspect(value),
    JSON.stringify(value),
    String(value),
  ].join('\n');

/** A logger that keeps its lines. */
const createLogger = () => {
  const lines: string[] = [];
  const keep =
    (level: string) =>
    (...parts: unknown[]) =>
      lines.push(
        [level, ...parts.map((part) => (typeof part === 'string' ? part : inspect(part)))].join(
          ' ',
        ),
      );
  const logger = {
    debug: keep('debug'),
    info: keep('info'),
    warn: keep('warn'),
    error: keep('error'),
  };
  return { lines, logger };
};

describe('secrets', () => {
  it('are not shown when a client is printed', async () => {
    for (const credentials of [
      { apiKey: secret },
      { accessToken: token },
      { accessToken: () => token },
    ]) {
      const client = new HttpClient({ ...credentials, headers: { 'x-team': 'TOPSECRET' } });
      expect(shown(client)).not.toContain('TOPSECRET');
      expect(shown({ nested: [client] })).not.toContain('TOPSECRET');
      await client.close();
    }
  });

  it('do not hide the URL of a printed client', () => {
    expect(inspect(new HttpClient({ apiKey: secret }))).toContain('https://api.voisnap.ai/api/v1');
  });

  it('are not shown when a promise, a list or a page is printed', async () => {
    const { client } = await connect(
      ({ response }) =>
        reply(response, { data: [], page: 1, pageSize: 20, total: 0, totalPages: 1 }),
      { apiKey: secret },
    );
    const list = client.paginate(operations.list, {});
    const page = await list;
    expect(shown([list, list.firstPage(), page])).not.toContain('TOPSECRET');
    expect(JSON.parse(JSON.stringify(page))).toEqual({
      data: [],
      page: 1,
      pageSize: 20,
      total: 0,
      totalPages: 1,
    });
  });

  it.each([401, 503])('are not shown by the error of a %i that echoes them', async (status) => {
    const { client } = await connect(
      ({ request, response }) =>
        reply(
          response,
          { title: 'No', detail: `You sent ${request.headers.authorization}`, traceId: 't' },
          { status, headers: { 'x-echo': `${request.headers.authorization}` } },
        ),
      { apiKey: secret },
    );
    const error = await failureOf(client.call(operations.get, { path: { id: '1' } }));
    expect(shown(error)).not.toContain('TOPSECRET');
    expect(error.stack).not.toContain('TOPSECRET');
  });

  it('and phone numbers and bodies are not logged', async () => {
    const { lines, logger } = createLogger();
    const { client } = await connect(
      replyInTurn({ status: 503, headers: { 'x-private': 'TOPSECRET' } }, { status: 200 }),
      { apiKey: secret, logger, logLevel: 'debug', headers: { 'x-team-token': 'TOPSECRET' } },
    );
    await client.call(
      operations.create,
      { body: { name: 'bodytext' } },
      { query: { toNumber: '+14155550199' } },
    );
    const log = lines.join('\n');
    expect(log).not.toMatch(/TOPSECRET|bodytext|4155550199/);
    expect(log).toContain('/things?toNumber=%2B***99');
    expect(log).toContain("'x-team-token': '[redacted]'");
  });
});

describe('the log', () => {
  it('has a line for each attempt and each retry', async () => {
    const { lines, logger } = createLogger();
    const busy = { status: 503, headers: { 'retry-after': '2', 'x-trace-id': 'trace_1' } };
    const { client, server } = await connect(replyInTurn(busy, {}), { logger, logLevel: 'debug' });
    await client.call(operations.get, { path: { id: '1' } });
    const url = `${server.url}/api/v1/things/1`;
    expect(lines.map((line) => line.split(' {')[0])).toEqual([
      `debug things.get attempt 1: GET ${url} → ServerError 503, trace trace_1 in 0 ms`,
      'info GET things.get: attempt 1 failed (ServerError 503, trace trace_1), next one in 2000 ms',
      `debug things.get attempt 2: GET ${url} → 200 in 0 ms`,
    ]);
  });

  it('warns of a call that failed after retries, and writes nothing else by default', async () => {
    const { lines, logger } = createLogger();
    const { client } = await connect(replyInTurn({ status: 503 }), { logger, logLevel: 'warn' });
    await failureOf(client.call(operations.get, { path: { id: '1' } }));
    expect(lines.map((line) => line.split(' {')[0])).toEqual([
      'warn GET things.get failed after 4 attempts: ServerError 503',
    ]);
  });

  it('does not break a call when the logger throws or rejects', async () => {
    const fail = () => {
      throw new Error('disk full');
    };
    const logger = { debug: fail, info: fail, warn: async () => fail(), error: fail };
    const { client } = await connect(replyInTurn({ status: 503 }, {}), {
      logger,
      logLevel: 'debug',
    });
    expect(await client.call(operations.get, { path: { id: '1' } })).toEqual({ number: 2 });
  });
});
