import type { Operation } from '../../src/index.js';
import { createManualClock } from '../manual-clock.js';
import { connect } from '../test-client.js';
import { operations } from '../test-operations.js';
import { reply, replyInTurn } from '../test-server.js';
import { type Probe, tell, times, within } from './probe.js';
import { firstThen, reset } from './replies.js';

const get = { path: { id: '1' } };
const now = Date.UTC(2025, 5, 17, 9);

/** Returns the waits before the second attempt when the first response has these headers. */
const waitFor = async (status: number, headers: Record<string, string>) => {
  const clock = createManualClock({ auto: true, now });
  const { client } = await connect(replyInTurn({ status, headers }, {}), { clock });
  await client.call(operations.get, get);
  return clock.slept;
};

export const retries: readonly Probe[] = [
  {
    probe: 'The API is too busy for 100 calls that follow each other',
    ours: 'sent at most 200 times altogether, 100 failed',
    async run() {
      const { client, received } = await connect(replyInTurn({ status: 503 }));
      let failed = 0;
      for (let index = 0; index < 100; index += 1) {
        await client.call(operations.get, get).catch(() => {
          failed += 1;
        });
      }
      return `${within(received.length, 200, 'sent at most 200 times altogether')}, ${failed} failed`;
    },
  },
  {
    probe: 'A DELETE whose response was lost, and which finds nothing the second time',
    ours: 'resolves with nothing; sent twice',
    async run() {
      const { client, received } = await connect(firstThen(reset, replyInTurn({ status: 404 })));
      const removal: Operation<{ input: { path: { id: string } }; response: undefined }> = {
        id: 'things.delete',
        method: 'DELETE',
        path: '/things/{id}',
        retry: 'idempotent',
        rateLimitPolicy: 'api-write',
      };
      return `${await tell(client.call(removal, get))}; sent ${times(received.length)}`;
    },
  },
  {
    probe: 'A read, after a response that said that the limit is used up for 5 s',
    ours: 'waits 5000 ms, sent once, no 429',
    async run() {
      const clock = createManualClock({ auto: true, now });
      const headers = {
        date: new Date(now).toUTCString(),
        'x-ratelimit-limit': '10',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': `${now / 1_000 + 5}`,
        'x-ratelimit-policy': 'api-standard',
      };
      const { client, received } = await connect(
        ({ response, number }) => {
          const early = number > 1 && clock.now() < now + 5_000;
          reply(response, {}, { status: early ? 429 : 200, ...(number === 1 && { headers }) });
        },
        { clock },
      );
      await client.call(operations.get, get);
      const waited = clock.now();
      const { attempts } = await client.call(operations.get, get).withResponse();
      const earned = attempts.some(({ status }) => status === 429) ? 'a 429' : 'no 429';
      return `waits ${clock.now() - waited} ms, sent ${times(received.length - 1)}, ${earned}`;
    },
  },
  {
    probe: 'The idempotency key of a write that needs four attempts, and of the next write',
    ours: 'the same on 4 attempts, another on the next write',
    async run() {
      const busy = { status: 503 };
      const { client, received } = await connect(replyInTurn(busy, busy, busy, {}));
      await client.call(operations.create, { body: { name: 'one' } });
      await client.call(operations.create, { body: { name: 'one' } });
      const keys = received.map(({ headers }) => headers['idempotency-key']);
      const same = new Set(keys.slice(0, 4)).size === 1 && keys[0] !== undefined;
      const another = keys.length === 5 && keys[4] !== keys[0] && keys[4] !== undefined;
      return `${same ? 'the same' : 'not the same'} on 4 attempts, ${another ? 'another' : 'no other'} on the next write`;
    },
  },
  {
    probe: '`retry-after-ms: 1234`',
    ours: 'waits 1234 ms',
    run: async () =>
      `waits ${await waitFor(503, { 'retry-after-ms': '1234', 'retry-after': '9' })} ms`,
  },
  {
    probe: '`Retry-After` as a date 7 s from now',
    ours: 'waits 7000 ms',
    run: async () =>
      `waits ${await waitFor(503, { 'retry-after': new Date(now + 7_000).toUTCString() })} ms`,
  },
  {
    probe: '`Retry-After: soon`',
    ours: 'waits 0 to 500 ms, as without it',
    async run() {
      const [wait = Number.NaN] = await waitFor(503, { 'retry-after': 'soon' });
      return within(wait, 500, 'waits 0 to 500 ms, as without it');
    },
  },
  {
    probe: '`Retry-After: -5`',
    ours: 'waits 0 to 500 ms, as without it',
    async run() {
      const [wait = Number.NaN] = await waitFor(503, { 'retry-after': '-5' });
      return within(wait, 500, 'waits 0 to 500 ms, as without it');
    },
  },
  {
    probe: 'A 401 for 20 calls at once, whose token has been revoked',
    ours: '20 resolve; the token function was asked twice',
    async run() {
      let asked = 0;
      const { client } = await connect(
        ({ request, response }) => {
          const known = request.headers.authorization === 'Bearer token-2';
          reply(response, {}, { status: known ? 200 : 401 });
        },
        {
          apiKey: undefined,
          accessToken: async () => {
            asked += 1;
            return `token-${asked}`;
          },
        },
      );
      const calls = Array.from({ length: 20 }, () => client.call(operations.get, get));
      const settled = await Promise.allSettled(calls);
      const good = settled.filter(({ status }) => status === 'fulfilled').length;
      return `${good} resolve; the token function was asked ${times(asked)}`;
    },
  },
  {
    probe: 'A 500 on a read',
    ours: 'ServerError 500; sent once',
    async run() {
      const { client, received } = await connect(replyInTurn({ status: 500 }));
      return `${await tell(client.call(operations.get, get))}; sent ${times(received.length)}`;
    },
  },
];
