import { describe, expect, it } from 'vitest';
import { resolvedRequest } from '../test/resolved-request.js';
import { RequestPromise } from './request-promise.js';

const agent = { id: 'agt_1' };
const result = {
  status: 200,
  headers: { 'x-trace-id': 'trace_1', 'x-ratelimit-limit': '120', 'x-ratelimit-remaining': '119' },
  url: 'https://api.voisnap.ai/api/v1/agents/agt_1',
  attempts: [{ status: 200, durationMs: 5, delayMs: 0 }],
  idempotencyKey: undefined,
};
const succeed = () => resolvedRequest(agent, result);
const fail = (error: Error) => new RequestPromise(Promise.reject<never>(error), {});

describe('RequestPromise', () => {
  it('resolves with the data', async () => {
    expect(await succeed()).toBe(agent);
    expect(succeed()).toBeInstanceOf(Promise);
  });

  it('returns the response with the data', async () => {
    const { data, response, traceId, rateLimit, attempts } = await succeed().withResponse();
    expect(data).toBe(agent);
    expect(response).toEqual({ status: 200, headers: result.headers, url: result.url });
    expect(traceId).toBe('trace_1');
    expect(rateLimit).toMatchObject({ limit: 120, remaining: 119 });
    expect(attempts).toEqual(result.attempts);
  });

  it('returns plain promises from then, catch and finally', () => {
    const derived = [succeed().then(), succeed().catch(() => {}), succeed().finally(() => {})];
    for (const promise of derived) expect(promise).not.toBeInstanceOf(RequestPromise);
  });

  it('maps the data and keeps the response', async () => {
    const { data, traceId } = await succeed()
      .map(({ id }) => id)
      .withResponse();
    expect([data, traceId]).toEqual(['agt_1', 'trace_1']);
  });

  it('rejects everywhere with the same error', async () => {
    const error = new Error('no');
    const promise = fail(error);
    const outcomes = await Promise.allSettled([
      promise,
      promise.withResponse(),
      promise.map(String),
    ]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: error });
  });
});
