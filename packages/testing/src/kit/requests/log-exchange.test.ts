import { describe, expect, it, test } from 'vitest';
import type { Exchange, MockResponse } from '../../http/exchange.js';
import { logExchange } from './log-exchange.js';

const response: MockResponse = { status: 200, headers: { 'X-Trace-Id': 't' }, text: '{"ok":true}' };

const makeExchange = (headers: Record<string, string>, body?: unknown): Exchange => ({
  request: new Request('https://api.voisnap.ai/api/v1/agents/agt_1?a=1', { headers }),
  url: new URL('https://api.voisnap.ai/api/v1/agents/agt_1?a=1'),
  traceId: 't',
  served: undefined,
  responseHeaders: {},
  fault: undefined,
  wait: { sleep: async () => {}, hang: () => new Promise<never>(() => {}) },
  now: () => 0,
  bodyBytes: 0,
  input: { path: {}, query: { a: '1' }, body },
});

describe('logExchange', () => {
  test.each([
    ['Bearer vsnp_live_secret', 'Bearer ***'],
    ['bearer vsnp_live_secret', 'Bearer ***'],
    ['vsnp_live_secret', '***'],
    ['Basic c2VjcmV0', '***'],
    ['Bearervsnp_live_secret', '***'],
  ])('logs %s as %s', (authorization, redacted) => {
    const { headers } = logExchange(makeExchange({ authorization }), response, {
      attempt: 1,
      at: '',
    });
    expect(headers.authorization).toBe(redacted);
  });

  it('keeps copies of bodies, and files themselves', () => {
    const file = new File(['text'], 'a.txt');
    const body = { metadata: { tags: ['a'] }, file };
    const entry = logExchange(makeExchange({}, body), response, { attempt: 2, at: 'now' });
    body.metadata.tags.push('b');
    expect(entry).toMatchObject({
      pathname: '/agents/agt_1',
      query: { a: '1' },
      attempt: 2,
      at: 'now',
      response: { status: 200, headers: { 'x-trace-id': 't' }, body: { ok: true } },
    });
    expect(entry.body).toEqual({ metadata: { tags: ['a'] }, file });
    expect((entry.body as typeof body).file).toBe(file);
    expect(entry.headers).not.toHaveProperty('authorization');
  });
});
