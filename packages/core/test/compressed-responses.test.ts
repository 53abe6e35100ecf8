import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import type { RequestHandler } from './test-server.js';

const get = { path: { id: '1' } };

/** Responds with compressed JSON to every request. */
const compress =
  (encoding: 'gzip' | 'br', status: number): RequestHandler =>
  ({ response }) => {
    const text = JSON.stringify({ title: 'Not Found', detail: 'There is no agent of this id.' });
    const body = encoding === 'gzip' ? gzipSync(text) : brotliCompressSync(text);
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-encoding': encoding,
    });
    response.end(body);
  };

describe.each(['gzip', 'br'] as const)('a response that is compressed with %s', (encoding) => {
  it.each([200, 404])('is named for it, with the status %i', async (status) => {
    const { client } = await connect(compress(encoding, status), { maxRetries: 0 });
    const error = await failureOf(client.call(operations.get, get));
    expect(error.message).toContain(`is compressed (${encoding}) and cannot be read.`);
    // Nothing of its bytes.
    expect(error.message).not.toMatch(/\ufffd/);
    expect(error.status).toBe(status);
  });
});

describe('a response that a fetch has decoded, and whose header still says gzip', () => {
  it.each([
    ['is read', '{"number":1}', undefined],
    ['is named for what it is when it is no JSON', '<p>hello</p>', 'is not JSON (text/html)'],
  ])('%s', async (_how, text, message) => {
    const fetch = async () =>
      new Response(text, {
        headers: {
          'content-encoding': 'gzip',
          'content-type': message === undefined ? 'application/json' : 'text/html',
        },
      });
    const { client } = await connect(() => {}, { fetch, maxRetries: 0 });
    const called = client.call(operations.get, get);
    if (message === undefined) expect(await called).toEqual({ number: 1 });
    else expect((await failureOf(called)).message).toContain(message);
  });
});
