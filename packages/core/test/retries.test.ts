import { describe, expect, it } from 'vitest';
import { RateLimitError, ServerError } from '../src/index.js';
import { createManualClock } from './manual-clock.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { replyInTurn } from './test-server.js';

const create = { body: { name: 'one' } };
const busy = { status: 503 };
const fine = { status: 200 };

describe('a call that the API is too busy for', () => {
  it('is sent again until it succeeds, with the same key and the same body', async () => {
    const { client, received } = await connect(replyInTurn(busy, { status: 429 }, fine));
    const created = await client.call(operations.create, create).withResponse();
    expect(created.data).toEqual({ number: 3 });
    expect(received).toHaveLength(3);
    const keys = new Set(received.map(({ headers }) => headers['idempotency-key']));
    expect([...keys]).toEqual([created.idempotencyKey]);
    expect(new Set(received.map(({ body }) => body))).toEqual(new Set(['{"name":"one"}']));
  });

  it('takes the random number of its back-off from the clock, if it has one', async () => {
    const clock = { ...createManualClock({ auto: true }), random: () => 0.5 };
    const { client } = await connect(replyInTurn(busy, busy, fine), { clock });
    await client.call(operations.create, create);
    expect(clock.slept).toEqual([250, 500]);
  });

  it('records every attempt', async () => {
    const { client } = await connect(
      replyInTurn({ status: 503, headers: { 'retry-after': '2', 'x-trace-id': 'trace_1' } }, fine),
    );
    const { attempts } = await client.call(operations.get, { path: { id: '1' } }).withResponse();
    expect(attempts).toEqual([
      { status: 503, durationMs: 0, delayMs: 2_000, traceId: 'trace_1' },
      { status: 200, durationMs: 0, delayMs: 0 },
    ]);
  });

  it('fails after three retries with the history on the error', async () => {
    const { client, received, clock } = await connect(replyInTurn(busy));
    const error = await failureOf(client.call(operations.create, create));
    expect(error).toBeInstanceOf(ServerError);
    expect(error.attempts).toMatchObject([busy, busy, busy, busy]);
    expect(error.idempotencyKey).toBe(received[0]?.headers['idempotency-key']);
    expect(received).toHaveLength(4);
    clock.slept.forEach((delay, index) => {
      expect(delay).toBeLessThan(500 * 2 ** index);
    });
  });

  it.each([
    [{ maxRetries: 0 }, 1],
    [{ maxRetries: 1 }, 2],
    [{ retryOn: [429] }, 1],
    [{ retryOn: [] }, 1],
  ])('follows %j of the call over that of the client', async (options, attempts) => {
    const { client, received } = await connect(replyInTurn(busy), { maxRetries: 9 });
    await failureOf(client.call(operations.get, { path: { id: '1' } }, options));
    expect(received).toHaveLength(attempts);
  });

  it('is not sent again for a status that is not in retryOn', async () => {
    const { client, received } = await connect(replyInTurn({ status: 500 }, fine));
    const error = await failureOf(client.call(operations.get, { path: { id: '1' } }));
    expect(error).toBeInstanceOf(ServerError);
    expect(received).toHaveLength(1);
  });

  it('is not sent again when its body can be read only once', async () => {
    const { client, received } = await connect(replyInTurn(busy, fine));
    const upload = {
      ...operations.create,
      multipart: { fileField: 'file', jsonFields: [], maxFileBytes: 1_000, mediaTypes: {} },
    };
    async function* once() {
      yield new TextEncoder().encode('some text');
    }
    const body = { name: 'a', file: { data: once(), filename: 'a.txt' } };
    expect(await failureOf(client.call(upload, { body }))).toBeInstanceOf(ServerError);
    expect(received).toHaveLength(1);
    expect(received[0]?.body).toContain('some text');
  });
});

describe('Retry-After', () => {
  const first = (headers: Record<string, string>, status = 503) => {
    // The shortest back-off that there is: what is waited beyond it is what the server asked for.
    const clock = { ...createManualClock({ auto: true }), random: () => 0 };
    return connect(replyInTurn({ status, headers }, fine), { clock });
  };
  const get = { path: { id: '1' } };

  it.each([
    ['seconds', { 'retry-after': '7' }, 7_000],
    ['milliseconds', { 'retry-after-ms': '70' }, 70],
    ['a date', { 'retry-after': 'Tue, 17 Jun 2025 09:00:30 GMT' }, 30_000],
    ['a date that is past', { 'retry-after': 'Tue, 17 Jun 2025 08:00:00 GMT' }, 0],
    [
      'a date of a server that is an hour ahead',
      { date: 'Tue, 17 Jun 2025 10:00:00 GMT', 'retry-after': 'Tue, 17 Jun 2025 10:00:09 GMT' },
      9_000,
    ],
  ])('in %s sets the wait exactly', async (_form, headers: Record<string, string>, delay) => {
    const { client, clock } = await first(headers);
    await client.call(operations.get, get);
    expect(clock.slept).toEqual([delay]);
  });

  it.each([
    ['0', { 'retry-after': '0' }],
    ['a date that has just passed', { 'retry-after': 'Tue, 17 Jun 2025 09:00:00 GMT' }],
    ['70 milliseconds', { 'retry-after-ms': '70' }],
    [
      'a reset of the second just begun',
      { 'x-ratelimit-reset': String(Date.UTC(2025, 5, 17, 9) / 1_000) },
    ],
  ])('of %s does not shorten the back-off', async (_form, headers: Record<string, string>) => {
    const clock = { ...createManualClock({ auto: true }), random: () => 0.5 };
    const { client } = await connect(replyInTurn({ status: 429, headers }), { clock });
    await failureOf(client.call(operations.get, get));
    expect(clock.slept).toEqual([250, 500, 1_000]);
  });

  it('is taken from the reset of the rate limit if a 429 has none', async () => {
    const { client, clock } = await connect(({ response, number }) =>
      replyInTurn(
        { status: 429, headers: { 'x-ratelimit-reset': String(clock.now() / 1_000 + 5) } },
        fine,
      )({ response, number } as Parameters<ReturnType<typeof replyInTurn>>[0]),
    );
    await client.call(operations.get, get);
    expect(clock.slept).toEqual([5_000]);
  });

  it('of an hour fails at once instead of sleeping', async () => {
    const { client, clock, received } = await first({ 'retry-after': '3600' }, 429);
    const error = await failureOf(client.call(operations.get, get));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error.retryAfter).toBe(3_600);
    expect(clock.slept).toEqual([]);
    expect(received).toHaveLength(1);
  });

  it('of an hour on a 503 fails at once too', async () => {
    const { client, clock } = await first({ 'retry-after': '3600' });
    const error = await failureOf(client.call(operations.get, get));
    expect(error).toBeInstanceOf(ServerError);
    expect(error.retryAfter).toBe(3_600);
    expect(clock.slept).toEqual([]);
  });

  it('is obeyed up to maxRetryDelay', async () => {
    const { client, clock } = await first({ 'retry-after': '3600' }, 429);
    await client.call(operations.get, get, { maxRetryDelay: 3_600_000 });
    expect(clock.slept).toEqual([3_600_000]);
  });
});

describe('a deadline', () => {
  it('ends a call at once, with the last failure as cause, if the next wait would pass it', async () => {
    const { client, clock, received } = await connect(
      replyInTurn({ status: 503, headers: { 'retry-after': '20' } }),
    );
    const options = { deadline: 30_000 };
    const error = await failureOf(client.call(operations.get, { path: { id: '1' } }, options));
    expect(error.name).toBe('TimeoutError');
    expect(error.cause).toBeInstanceOf(ServerError);
    expect(error.attempts).toHaveLength(2);
    expect(clock.slept).toEqual([20_000]);
    expect(received).toHaveLength(2);
  });
});
