import { afterEach, expect, it, vi } from 'vitest';
import { replyJson, startHttpServer } from '../../test/local-server.js';
import { HttpClient } from '../index.js';
import { createUuid } from './create-uuid.js';

const version4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it.each([
  ['randomUUID', crypto],
  ['getRandomValues alone', { getRandomValues: crypto.getRandomValues.bind(crypto) }],
  ['no Web Crypto', {}],
])('makes UUIDs that differ with %s', (_words, source) => {
  const made = Array.from({ length: 1_000 }, () => createUuid(source));
  for (const uuid of made) expect(uuid).toMatch(version4);
  expect(new Set(made).size).toBe(1_000);
});

afterEach(() => vi.unstubAllGlobals());

it('keeps writes going on a page over plain http, which has no randomUUID', async () => {
  const keys: unknown[] = [];
  await using server = await startHttpServer((request, response) => {
    keys.push(request.headers['idempotency-key']);
    replyJson(response, {});
  });
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  await using client = new HttpClient({ apiKey: 'vsnp_sb_0123456789', baseUrl: server.url });
  await client.request({ method: 'POST', path: '/agents', body: { name: 'Aria' } });
  expect(keys).toEqual([expect.stringMatching(version4)]);
});
