import { Agent } from 'undici';
import * as undici5 from 'undici5';
import * as undici6 from 'undici6';
import { describe, expect, it } from 'vitest';
import { HttpClient } from '../src/index.js';
import { startHttpServer, startSocketServer } from './local-server.js';
import { failureOf } from './test-client.js';

/** The dispatcher of the undici that Node has inside, which its own `fetch` sends through. */
const insideOfNode = async () => {
  await fetch('data:,');
  return Reflect.get(globalThis, Symbol.for('undici.globalDispatcher.1')) as undici6.Dispatcher;
};

const connect = (url: string, dispatcher: object) =>
  new HttpClient({ apiKey: 'vsnp_sb_secret', baseUrl: url, logLevel: 'off', dispatcher });

describe.each([
  ['our own version', async () => new Agent()],
  ['undici 5', async () => new undici5.Agent()],
  ['undici 6', async () => new undici6.Agent()],
  ['the undici inside of Node', insideOfNode],
])('a dispatcher of %s', (_name, open) => {
  it('sends, receives and reports like that of our own version', async () => {
    await using server = await startHttpServer(async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString();
      response.setHeader('set-cookie', ['a=1', 'b=2']);
      response.writeHead(201, { 'X-Trace-Id': 'trace_1', 'content-type': 'application/json' });
      response.end(JSON.stringify({ method: request.method, body }));
    });
    const client = connect(server.url, await open());
    const { data, traceId, headers } = await client
      .request({ method: 'POST', path: '/agents', body: { name: 'Aria' } })
      .withResponse()
      .then((outcome) => ({ ...outcome, headers: outcome.response.headers }));
    expect(data).toEqual({ method: 'POST', body: '{"name":"Aria"}' });
    expect(traceId).toBe('trace_1');
    expect(Object.fromEntries(Object.entries(headers))).toMatchObject({ 'set-cookie': 'a=1, b=2' });
  });

  it('takes headers whose names every object has', async () => {
    await using server = await startSocketServer((socket) => {
      const head =
        'HTTP/1.1 200 OK\r\nConstructor: a\r\nconstructor: b\r\n__proto__: c\r\ntoString: d';
      socket.once('data', () => socket.end(`${head}\r\ncontent-length: 2\r\n\r\n{}`));
    });
    const client = connect(server.url, await open());
    const { data, response } = await client.request({ method: 'GET', path: '/a' }).withResponse();
    expect(data).toEqual({});
    expect(Object.entries(response.headers)).toEqual([
      ['constructor', 'a, b'],
      ['tostring', 'd'],
      ['content-length', '2'],
    ]);
  });

  it('names a refused connection, and a body that is cut', async () => {
    const refused = connect('http://127.0.0.1:1', await open());
    const path = '/agents';
    expect(
      await failureOf(refused.request({ method: 'GET', path }, { maxRetries: 0 })),
    ).toMatchObject({ code: 'ECONNREFUSED', requestSent: 'no' });

    await using server = await startSocketServer((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"id"'));
    });
    const cut = connect(server.url, await open());
    expect(await failureOf(cut.request({ method: 'GET', path }, { maxRetries: 0 }))).toMatchObject({
      code: 'body_cut',
    });
  });

  it('aborts, and stops at the limit of a response', async () => {
    await using server = await startHttpServer((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      if (request.url?.endsWith('long')) response.end(`"${'x'.repeat(200_000)}"`);
      else response.write('[');
    });
    const client = connect(server.url, await open());
    const hanging = client.request(
      { method: 'GET', path: '/hangs' },
      { timeout: 200, maxRetries: 0 },
    );
    expect(await failureOf(hanging)).toMatchObject({ name: 'TimeoutError' });
    const long = client.request({ method: 'GET', path: '/long' }, { maxResponseBytes: 1_024 });
    expect(await failureOf(long)).toMatchObject({ code: 'response_too_large' });
  });
});
