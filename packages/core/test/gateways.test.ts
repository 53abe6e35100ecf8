import { describe, expect, it } from 'vitest';
import { ServerError } from '../src/index.js';
import { createManualClock } from './manual-clock.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { type RequestHandler, reply } from './test-server.js';

const create = { body: { name: 'one' } };
const one = { path: { id: '1' }, body: {} };
const text =
  (status: number, body: string): RequestHandler =>
  ({ response }) =>
    void response.writeHead(status, { 'content-type': 'text/plain' }).end(body);
const envoy = text(503, 'upstream connect error or disconnect/reset before headers');

/** Responses of gateways whose upstream may have done the work before it broke off. */
const gateways: Record<string, RequestHandler> = {
  'the 503 of Envoy': envoy,
  'an empty 503': text(503, ''),
  'a 429 without a word': text(429, 'slow down'),
  'a 502 of nginx': text(502, '<html><h1>502 Bad Gateway</h1></html>'),
  'a 504': text(504, ''),
  'a 408': text(408, ''),
  'a 303 to somewhere': ({ response }) => void response.writeHead(303, { location: '/' }).end(),
  'a 503 that is cut': ({ response, socket }) => {
    response.writeHead(503, { 'content-length': '100' });
    response.write('{"t', () => socket.destroy());
  },
};

describe.each(Object.entries(gateways))('after %s', (_name, handle) => {
  const retryOn = [408, 429, 500, 502, 503, 504];

  it('an unsafe write is sent once, and the error says how to find out', async () => {
    const { client, received } = await connect(handle);
    const error = await failureOf(client.call(operations.create, create, { retryOn }));
    expect(received).toHaveLength(1);
    expect(error.requestSent).toBe('maybe');
    expect(error.message).toContain(
      'The API may have carried out this POST. Check whether it did (get or list the resource)',
    );
    expect(error.stack).toContain('Check whether it did');
  });

  it('a read says neither', async () => {
    const { client } = await connect(handle);
    const error = await failureOf(client.call(operations.get, one, { maxRetries: 0 }));
    expect(error.requestSent).toBeUndefined();
    expect(error.message).not.toContain('carried out');
  });
});

describe('an idempotent write that a gateway responded to', () => {
  it('is sent again, and its error says so when a later attempt is not sent', async () => {
    const { client } = await connect(({ response, number, socket }) => {
      if (number === 1) return reply(response, 'busy', { status: 503 });
      socket.destroy();
    });
    const error = await failureOf(client.call(operations.replace, one, { maxRetries: 1 }));
    expect(error.attempts).toHaveLength(2);
    expect(error.requestSent).toBe('maybe');
  });
});

describe('the error of a write that the API refused and that is not sent again', () => {
  const refusing: RequestHandler = ({ response }) =>
    reply(
      response,
      { title: 'Busy', status: 503 },
      { status: 503, headers: { 'retry-after': '20' } },
    );

  it('says that the API refused the request, if its deadline would pass', async () => {
    const { client } = await connect(refusing);
    const error = await failureOf(client.call(operations.create, create, { deadline: 5_000 }));
    expect(error).toMatchObject({ name: 'TimeoutError', requestSent: 'no' });
    expect(error.cause).toBeInstanceOf(ServerError);
    expect(error.message).toContain('The API refused the request.');
  });

  it('says that the API refused the request, if it is aborted in its back-off', async () => {
    const clock = createManualClock();
    const { client } = await connect(refusing, { clock });
    const controller = new AbortController();
    const { signal } = controller;
    const failing = failureOf(client.call(operations.create, create, { signal }));
    await clock.nextSleep();
    controller.abort();
    const error = await failing;
    expect(error).toMatchObject({ name: 'AbortError', requestSent: 'no' });
    expect(error.message).toContain('The API refused the request.');
    expect(error.message).not.toContain('Nothing was sent');
  });
});

describe('a token function that fails after a 401', () => {
  it('does not make the error say that nothing was sent', async () => {
    let asked = 0;
    const { client } = await connect(({ response }) => reply(response, {}, { status: 401 }), {
      apiKey: undefined,
      accessToken: async () => {
        asked += 1;
        if (asked > 1) throw new Error('no session');
        return 'token-1';
      },
    });
    const error = await failureOf(client.call(operations.create, create));
    expect(error).toMatchObject({ name: 'AuthenticationError', requestSent: undefined });
    expect(error.message).toContain('The API refused the access token (401)');
    expect(error.message).not.toMatch(/nothing was sent/i);
  });
});
