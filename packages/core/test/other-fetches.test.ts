import { createRequire } from 'node:module';
import nodeFetch3 from 'node-fetch';
import { fetch as undiciFetch } from 'undici';
import { describe, expect, it } from 'vitest';
import { HttpClient, type Operation } from '../src/index.js';
import { replyJson, startHttpServer, startSocketServer } from './local-server.js';
import { failureOf } from './test-client.js';
import { operations } from './test-operations.js';

const uploadDocument: Operation<{ input: { body: object }; response: unknown }> = {
  id: 'documents.upload',
  method: 'POST',
  path: '/documents',
  retry: 'unsafe',
  rateLimitPolicy: 'upload',
  multipart: { fileField: 'file', jsonFields: [], maxFileBytes: 1_000_000, mediaTypes: {} },
};

// It has no types of its own.
const require = createRequire(import.meta.url);
const nodeFetch2: unknown = require('node-fetch2');
const wrapped: typeof fetch = (input, init) => fetch(input, init);
const rebuilt: typeof fetch = (input, init) => fetch(new Request(input, init));

const connect = (url: string, given: unknown) =>
  new HttpClient({
    apiKey: 'vsnp_sb_secret',
    baseUrl: url,
    logLevel: 'off',
    fetch: given as typeof fetch,
  });

describe.each([
  ['node-fetch 2, which cross-fetch is too', nodeFetch2],
  ['node-fetch 3', nodeFetch3],
  ['that of undici', undiciFetch],
  ['the global one', fetch],
  ['a function around the global one', wrapped],
  ['one that makes a Request first', rebuilt],
])('the option fetch: %s', (_name, given) => {
  it('reads data, headers and problems', async () => {
    await using server = await startHttpServer((request, response) => {
      if (request.url?.endsWith('agt_1')) {
        response.setHeader('x-trace-id', 'trace_1');
        return replyJson(response, { id: 'agt_1', greeting: 'Grüß Gott' });
      }
      response.writeHead(404, { 'content-type': 'application/problem+json' });
      response.end('{"status":404,"detail":"There is no such agent."}');
    });
    const client = connect(server.url, given);
    const found = await client.request({ method: 'GET', path: '/agents/agt_1' }).withResponse();
    expect(found).toMatchObject({ data: { greeting: 'Grüß Gott' }, traceId: 'trace_1' });
    const missing = await failureOf(client.request({ method: 'GET', path: '/agents/agt_2' }));
    expect(missing).toMatchObject({ name: 'NotFoundError', status: 404 });
    expect(missing.message).toContain('There is no such agent.');
  });

  it('tells a refused connection, and a body that is cut', async () => {
    const options = { maxRetries: 0, timeout: 2_000 };
    const closed = await startSocketServer(() => {});
    await closed[Symbol.asyncDispose]();
    const refused = connect(closed.url, given);
    expect(
      await failureOf(refused.request({ method: 'POST', path: '/agents', body: {} }, options)),
    ).toMatchObject({ name: 'ConnectionError', requestSent: 'no' });
    await using server = await startSocketServer((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"id"'));
    });
    const cut = connect(server.url, given);
    expect(await failureOf(cut.request({ method: 'GET', path: '/agents' }, options))).toMatchObject(
      // node-fetch 2 does not see the end of a connection: the timeout does.
      given === nodeFetch2 ? { name: 'TimeoutError' } : { code: 'body_cut' },
    );
  });

  it('streams an upload as it is, with its length', async () => {
    let received: { readonly body: string; readonly length: string | undefined } | undefined;
    await using server = await startHttpServer(async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString();
      received = { body, length: request.headers['content-length'] };
      replyJson(response, { id: 'kb_1' });
    });
    const data = new TextEncoder().encode('opening hours: '.repeat(20_000));
    const client = connect(server.url, given);
    await client.call(uploadDocument, { body: { file: { data, filename: 'hours.txt' } } });
    expect(received?.body).toContain('opening hours: opening hours: ');
    expect(received?.body.length).toBeGreaterThan(data.byteLength);
    expect(received?.length).toBe(String(received?.body.length));
  });

  it('names the source of an upload that fails, and stays alive', async () => {
    await using server = await startHttpServer((request) => {
      request.on('error', () => {}).resume();
    });
    async function* failing() {
      yield new TextEncoder().encode('x'.repeat(100_000));
      throw new Error('the disk is gone');
    }
    const client = connect(server.url, given);
    const uploading = client.call(uploadDocument, {
      body: { file: { data: failing(), filename: 'hours.txt' } },
    });
    expect(await failureOf(uploading)).toMatchObject({
      code: 'upload_failed',
      message: expect.stringContaining('the disk is gone'),
    });
  });
});

it('tries a port that fetch refuses once, and says that nothing was sent', async () => {
  const client = connect('http://127.0.0.1:9', fetch);
  const failure = await failureOf(client.request({ method: 'POST', path: '/agents', body: {} }));
  expect(failure).toMatchObject({ code: 'bad_port', requestSent: 'no', attempts: [{}] });
  expect(failure.message).toContain('fetch refuses this port');
});

it('does not take a store that refuses after the response for an API that was not reached', async () => {
  let placed = 0;
  await using server = await startHttpServer((request, response) => {
    placed += 1;
    request.resume();
    replyJson(response, { id: 'obc_1' });
  });
  const store = await startSocketServer(() => {});
  await store[Symbol.asyncDispose]();
  const logging: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    await fetch(store.url);
    return response;
  };
  const client = connect(server.url, logging);
  const failure = await failureOf(client.call(operations.create, { body: { name: 'A' } }));
  expect(failure).toMatchObject({ requestSent: 'maybe', attempts: [{}] });
  expect(failure.message).not.toContain('nothing was sent');
  expect(placed).toBe(1);
});

it('does not take the refusal of a store, thrown after the response, for one of the API', async () => {
  let placed = 0;
  await using server = await startHttpServer((request, response) => {
    placed += 1;
    request.resume();
    replyJson(response, { id: 'obc_1' });
  });
  await using store = await startHttpServer((_request, response) => {
    response.writeHead(503, { 'retry-after': '0' }).end();
  });
  const logging: typeof fetch = async (input, init) => {
    await fetch(input, init);
    throw Object.assign(new Error('Service Unavailable'), { response: await fetch(store.url) });
  };
  const client = connect(server.url, logging);
  const failure = await failureOf(client.call(operations.create, { body: { name: 'A' } }));
  expect(failure).toMatchObject({ requestSent: 'maybe', attempts: [{}] });
  expect(failure.name).toBe('ConnectionError');
  expect(placed).toBe(1);
});
