import { getEventListeners } from 'node:events';
import { systemClock } from '../../src/index.js';
import { createManualClock } from '../manual-clock.js';
import { connect, failureOf } from '../test-client.js';
import { operations } from '../test-operations.js';
import { reply, replyInTurn } from '../test-server.js';
import { type Probe, tell, times, within } from './probe.js';
import { jsonBytes, stallBody } from './replies.js';

const get = { path: { id: '1' } };

/** The clock of the machine, for the few promises about real time. */
const realTime = { ...createManualClock(), ...systemClock };

/** Bytes, each after a pause of the client's clock. */
const drip = (clock: ReturnType<typeof createManualClock>, pause: number) =>
  connect(
    async ({ socket }) => {
      for (const byte of jsonBytes('{"number":1}')) {
        if (!socket.writable) return;
        await new Promise((resolve) => socket.write(byte, resolve));
        await new Promise((resolve) => setImmediate(resolve));
        clock.advance(pause);
      }
    },
    { clock, timeout: 400, maxRetries: 0 },
  );

/** Resolves after as many turns of the event loop. */
const turn = async (count: number) => {
  for (let index = 0; index < count; index += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
};

export const time: readonly Probe[] = [
  {
    probe: 'Headers and half of a body, then silence; timeout 400 ms',
    elsewhere: 'openai 6, anthropic, Retell, Vapi, ElevenLabs and Cloudflare hang without end',
    ours: "TimeoutError, requestSent 'maybe', at 400 ms",
    async run() {
      const clock = createManualClock();
      const startedAt = clock.now();
      let endedAt = Number.NaN;
      const { client } = await connect(
        stallBody(() => clock.advance(400)),
        {
          clock,
          timeout: 400,
          maxRetries: 0,
        },
      );
      const ending = await tell(client.call(operations.get, get)).finally(() => {
        endedAt = clock.now();
      });
      return `${ending}, at ${endedAt - startedAt} ms`;
    },
  },
  {
    probe: 'Aborted 200 ms into a wait of 3 s that Retry-After asked for',
    elsewhere:
      'openai 6, Retell, Cloudflare, Vapi and ElevenLabs reject after 3 000 ms; Stripe takes no signal',
    ours: "AbortError, requestSent 'no', within 5 turns of the event loop",
    async run() {
      const busy = { status: 503, headers: { 'retry-after': '3' } };
      let onWaiting = () => {};
      const waiting = new Promise<void>((resolve) => {
        onWaiting = resolve;
      });
      const clock: typeof realTime = {
        ...realTime,
        sleep: (...wait) => {
          onWaiting();
          return systemClock.sleep(...wait);
        },
      };
      const { client } = await connect(replyInTurn(busy), { clock });
      const controller = new AbortController();
      let ending = 'still waiting';
      const { signal } = controller;
      const ended = tell(client.call(operations.get, get, { signal })).then((told) => {
        ending = told;
      });
      await waiting;
      await new Promise((resolve) => setTimeout(resolve, 200));
      const waited = ending === 'still waiting';
      controller.abort();
      await turn(5);
      const told = ending;
      await ended;
      return waited ? `${told}, within 5 turns of the event loop` : 'it did not wait';
    },
  },
  {
    probe: '429 with `Retry-After: 3600`',
    elsewhere: 'anthropic, openai 6, Retell and Cloudflare sleep for an hour; openai 7 hammers',
    ours: 'RateLimitError 429, retryAfter 3600; sent once, waited never',
    async run() {
      const handle = replyInTurn({ status: 429, headers: { 'retry-after': '3600' } });
      const { client, received, clock } = await connect(handle);
      const call = client.call(operations.get, get);
      const { retryAfter } = await failureOf(call);
      const counts = `sent ${times(received.length)}, waited ${times(clock.slept.length)}`;
      return `${await tell(call)}, retryAfter ${retryAfter}; ${counts}`;
    },
  },
  {
    probe: '30 calls on one AbortSignal',
    elsewhere: '30 listeners are left by openai 6, Retell, Vapi, ElevenLabs and Cloudflare',
    ours: 'at most 1 listener meanwhile, 0 left',
    async run() {
      const { signal } = new AbortController();
      const count = () => getEventListeners(signal, 'abort').length;
      let most = 0;
      const { client } = await connect(({ response }) => {
        most = Math.max(most, count());
        reply(response, {});
      });
      const calls = Array.from({ length: 30 }, () => client.call(operations.get, get, { signal }));
      await Promise.all(calls);
      return `${within(most, 1, 'at most 1 listener')} meanwhile, ${count()} left`;
    },
  },
  {
    probe: 'A poll whose status is unknown',
    elsewhere: 'openai asks 204 to 902 times a second',
    ours: 'PollTimeoutError; at most 30 polls in a minute, 2 000 ms or more apart',
    async run() {
      const { client, received, clock } = await connect(({ response }) =>
        reply(response, { status: 'levitating' }),
      );
      const target = {
        read: () => client.request<{ status: string }>({ method: 'GET', path: '/things/1' }),
        isDone: ({ status }: { status: string }) => status === 'done',
        isFailed: ({ status }: { status: string }) => status === 'failed',
      };
      const polling = client.pollUntil(target, { timeout: 60_000 });
      const ending = await tell(polling);
      // The last poll comes right before the end, whatever the interval.
      const hasty = clock.slept.slice(0, -1).filter((wait) => wait < 2_000).length;
      const pace = hasty === 0 ? '2 000 ms or more apart' : `${hasty} of them too soon`;
      return `${ending}; ${within(received.length, 30, 'at most 30 polls')} in a minute, ${pace}`;
    },
  },
  {
    probe: 'A response that comes byte by byte, whole before its timeout',
    ours: 'resolves with {"number":1}',
    async run() {
      const { client } = await drip(createManualClock(), 1);
      return tell(client.call(operations.get, get));
    },
  },
  {
    probe: 'A response that comes byte by byte, and is not whole at its timeout',
    ours: "TimeoutError, requestSent 'maybe'",
    async run() {
      const { client } = await drip(createManualClock(), 50);
      return tell(client.call(operations.get, get));
    },
  },
  {
    probe: 'A wait of 30 s is asked for, and the call has a deadline of 10 s',
    ours: "TimeoutError, requestSent 'no', caused by ServerError 503; waited never",
    async run() {
      const busy = { status: 503, headers: { 'retry-after': '30' } };
      const { client, clock } = await connect(replyInTurn(busy));
      const call = client.call(operations.get, get, { deadline: 10_000 });
      const { cause } = await failureOf(call);
      const because = await tell(Promise.reject(cause));
      return `${await tell(call)}, caused by ${because}; waited ${times(clock.slept.length)}`;
    },
  },
  {
    probe: 'A signal that was aborted before the call',
    ours: "AbortError, requestSent 'no'; sent never",
    async run() {
      const { client, received } = await connect(replyInTurn({}));
      const ending = await tell(client.call(operations.get, get, { signal: AbortSignal.abort() }));
      return `${ending}; sent ${times(received.length)}`;
    },
  },
];
