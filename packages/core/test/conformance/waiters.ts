import type { CreateAndPollTarget, PollTarget } from '../../src/index.js';
import { isVoisnapError, WaitError } from '../../src/index.js';
import { createManualClock } from '../manual-clock.js';
import { connect } from '../test-client.js';
import { type RequestHandler, reply } from '../test-server.js';
import type { Probe } from './probe.js';
import { times } from './probe.js';

interface Call {
  readonly id: string;
  readonly status: string;
}

const placed = { id: 'obc_77', status: 'queued' };
const ended = { id: 'obc_77', status: 'completed' };

/** Places a call and waits until it ends. `poll` responds to each poll; its second argument counts from 1. */
const createAndWait = async (
  poll: (exchange: Parameters<RequestHandler>[0], poll: number) => unknown,
  { created = placed as unknown, options = {}, headers = {} } = {},
) => {
  const clock = createManualClock({ auto: true, now });
  let polls = 0;
  const { client, received } = await connect(
    (exchange) => {
      if (exchange.request.method === 'POST') {
        return reply(exchange.response, created, { status: 201, headers });
      }
      polls += 1;
      poll(exchange, polls);
    },
    { clock, maxRetries: 0 },
  );
  const follow = (id: string): PollTarget<Call> => ({
    goal: `call ${id} to end`,
    read: (request) => client.request<Call>({ method: 'GET', path: `/calls/${id}` }, request),
    isDone: ({ status }) => status === 'completed',
  });
  const target: CreateAndPollTarget<Call> = {
    create: (request) =>
      client.request<Call>({ method: 'POST', path: '/calls', body: {} }, request),
    follow,
    noun: 'call',
    deed: 'placed',
    list: 'calls.list()',
  };
  const ending = await client.createAndPoll(target, options).then(tellCall, tellWaitError);
  const posts = received.filter(({ method }) => method === 'POST').length;
  return { ending: `${ending}; placed ${times(posts)}`, clock, polls: () => polls };
};

const now = Date.UTC(2025, 5, 17, 9);
const tellCall = ({ status }: Call) => `resolves with the ${status} call`;

const tellWaitError = (error: unknown): string => {
  if (!isVoisnapError(error)) return `a raw ${String(error)}`;
  const { name, message, requestSent } = error;
  const { lastValue } = error as Partial<WaitError<Call>>;
  const cause = isVoisnapError(error.cause) ? ` caused by ${error.cause.name}` : '';
  const carries = error instanceof WaitError && lastValue?.id === placed.id;
  const honest = message.includes('Call obc_77 was placed.') && requestSent === undefined;
  return `${name}${cause}, ${honest ? 'says that the call was placed' : `says: ${message}`}, ${carries ? 'carries it, can be resumed' : `requestSent '${requestSent}'`}`;
};

const failTwice =
  (handle: RequestHandler) =>
  (exchange: Parameters<RequestHandler>[0], poll: number): unknown =>
    poll < 3 ? handle(exchange) : reply(exchange.response, ended);

const kept = 'says that the call was placed, carries it, can be resumed; placed once';

export const waiters: readonly Probe[] = [
  {
    probe: 'A call is placed and waited for; two polls are answered with 502',
    ours: 'resolves with the completed call; placed once',
    run: async () =>
      (await createAndWait(failTwice(({ response }) => reply(response, '', { status: 502 }))))
        .ending,
  },
  {
    probe: 'The same; the connections of two polls are reset',
    ours: 'resolves with the completed call; placed once',
    run: async () =>
      (await createAndWait(failTwice(({ socket }) => void socket.resetAndDestroy()))).ending,
  },
  {
    probe: 'The same; the call is not there yet (404) in the first two polls',
    ours: 'resolves with the completed call; placed once',
    run: async () =>
      (await createAndWait(failTwice(({ response }) => reply(response, {}, { status: 404 }))))
        .ending,
  },
  {
    probe: 'The same; two polls are answered with `null`',
    ours: 'resolves with the completed call; placed once',
    run: async () =>
      (await createAndWait(failTwice(({ response }) => reply(response, null)))).ending,
  },
  {
    probe: 'The same; the create has used up the rate limit for two minutes',
    ours: 'resolves with the completed call; placed once',
    async run() {
      const headers = {
        date: new Date(now).toUTCString(),
        'x-ratelimit-policy': 'api-standard',
        'x-ratelimit-limit': '10',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': `${now / 1_000 + 120}`,
      };
      return (await createAndWait(({ response }) => reply(response, ended), { headers })).ending;
    },
  },
  {
    probe: 'The same; every poll is answered with 500',
    ours: `PollTimeoutError caused by ServerError, ${kept}`,
    run: async () =>
      (await createAndWait(({ response }) => reply(response, {}, { status: 500 }))).ending,
  },
  {
    probe: 'The same; the key is revoked meanwhile (401)',
    ours: `WaitError caused by AuthenticationError, ${kept}`,
    run: async () =>
      (await createAndWait(({ response }) => reply(response, {}, { status: 401 }))).ending,
  },
  {
    probe: 'The same; the signal aborts after the first poll',
    ours: `AbortError, ${kept}`,
    async run() {
      const controller = new AbortController();
      const options = { signal: controller.signal, onProgress: () => controller.abort() };
      return (await createAndWait(({ response }) => reply(response, placed), { options })).ending;
    },
  },
  {
    probe: 'The same; `onProgress` rejects',
    ours: `WaitError, ${kept}`,
    async run() {
      const options = { onProgress: () => Promise.reject(new Error('P')) };
      return (await createAndWait(({ response }) => reply(response, placed), { options })).ending;
    },
  },
  {
    probe: 'The same; the 201 has the body `null`',
    ours: 'ResponseValidationError, says: The call was placed, but the response has no id to wait for',
    async run() {
      const { ending } = await createAndWait(() => {}, { created: null });
      return ending.replace(/\. Find .*/s, '');
    },
  },
  {
    probe: 'The same, with a wait in seconds: `timeout: 30`',
    ours: 'ConfigurationError; placed never',
    async run() {
      const { ending } = await createAndWait(() => {}, { options: { timeout: 30 } });
      return ending.replace(/, says.*;/s, ';');
    },
  },
  {
    probe: 'Polls that are answered with `Retry-After: 0`',
    ours: 'no two of them less than 2 000 ms apart',
    async run() {
      const headers = { 'retry-after': '0' };
      const { clock } = await createAndWait(({ response }, poll) =>
        reply(response, poll < 50 ? placed : ended, { headers }),
      );
      const shortest = Math.min(...clock.slept);
      return shortest >= 2_000 ? 'no two of them less than 2 000 ms apart' : `${shortest} ms apart`;
    },
  },
];
