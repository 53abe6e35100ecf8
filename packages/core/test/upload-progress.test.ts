import { describe, expect, it } from 'vitest';
import type { HttpClient, Operation, RequestOptions } from '../src/index.js';
import { connect, failureOf } from './test-client.js';
import { reply } from './test-server.js';

const upload: Operation<{ input: { body: { file: Uint8Array } }; response: unknown }> = {
  id: 'files.upload',
  method: 'POST',
  path: '/files',
  retry: 'unsafe',
  rateLimitPolicy: 'api-write',
  multipart: { fileField: 'file', jsonFields: [], maxFileBytes: 1_000_000, mediaTypes: {} },
};
const send = (client: HttpClient, onUploadProgress: RequestOptions['onUploadProgress']) =>
  client.call(upload, { body: { file: new Uint8Array(300_000) } }, { onUploadProgress });

describe.each([
  ['undici', {}],
  ['fetch', { fetch: globalThis.fetch }],
])('onUploadProgress, over %s', (_name, options) => {
  it.each([
    [
      'throws',
      () => {
        throw new Error('P');
      },
    ],
    ['rejects', () => Promise.reject(new Error('P'))],
  ])('ends the upload, once, when it %s', async (_how, onUploadProgress) => {
    let told = 0;
    const { client } = await connect(({ response }) => reply(response, {}), options);
    const error = await failureOf(
      send(client, () => {
        told += 1;
        return onUploadProgress();
      }),
    );
    expect(error.message).toContain('files.upload: onUploadProgress threw');
    expect(error).toMatchObject({ cause: { message: 'P' }, requestSent: 'maybe' });
    expect(told).toBe(1);
  });

  it('is waited for when it is async', async () => {
    const ends: number[] = [];
    const { client } = await connect(({ response }) => reply(response, { ok: true }), options);
    const response = await send(client, async ({ sentBytes }) => {
      await new Promise((resolve) => setImmediate(resolve));
      ends.push(sentBytes);
    });
    expect(response).toEqual({ ok: true });
    expect(ends.at(-1)).toBe(300_000);
  });
});
