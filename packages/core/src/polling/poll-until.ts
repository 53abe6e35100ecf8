import { AbortError } from '../errors/abort-error.js';
import { checkDuration } from '../options/check-numbers.js';
import { openScope, type Scope } from '../pipeline/open-scope.js';
import { RequestPromise } from '../request-promise.js';
import { parseRetryAfter } from '../retry/parse-retry-after.js';
import type { Clock } from '../util/clock.js';
import { raceWithSignal } from '../util/race-with-signal.js';
import type { PollOptions } from './poll-options.js';
import { PollTimeoutError } from './poll-timeout-error.js';
import { ResourceFailedError } from './resource-failed-error.js';

const defaultInterval = 2_000;
const defaultTimeout = 300_000;
/** The pause grows by this factor with each look, up to so many intervals. */
const growth = { factor: 1.2, intervals: 5 };
/** The last look begins this long before the end, so that its answer can still arrive. */
const lastLookAhead = 1_000;

/** What one look found. */
interface Look<Value> {
  readonly value: Value;
  /** How long the server wants us to wait before the next one, in milliseconds. */
  readonly retryAfter: number | undefined;
}

/** What whoever polls brings along. */
export interface PollContext {
  readonly clock: Clock;
  /** Where what is under way is entered, so that it can be ended from outside. */
  readonly scopes?: Set<Scope> | undefined;
}

type Polling<Value> = PollOptions<Value> & PollContext;

/**
 * Looks again and again until something has happened: at a normal pace, for a bounded time.
 *
 * @throws PollTimeoutError when it has not happened in time; its `resume()` waits on.
 * @throws ResourceFailedError when it can no longer happen, with the resource.
 * @throws AbortError when the signal aborts, also between two looks; and whatever a look throws.
 */
export const pollUntil = async <Value>(options: Polling<Value>): Promise<Value> => {
  const { clock, scopes, signal, interval = defaultInterval, timeout = defaultTimeout } = options;
  checkDuration('interval', interval);
  checkDuration('timeout', timeout, { infinity: true });
  const endsAt = clock.now() + timeout;
  let last: Look<Value> | undefined;
  const name = `the waiting for ${options.goal ?? 'something'}`;
  const createTimeoutError = () => describeTimeout(options, { timeout, last });
  const createAbortError = (cause: unknown) =>
    new AbortError(`The signal ended ${name}.`, { cause });
  const scope = openScope({ name, signal, clock, timeout, createAbortError, createTimeoutError });
  scopes?.add(scope);
  try {
    for (let pause = interval; ; pause = nextPause(pause, interval)) {
      if (scope.error) throw scope.error;
      last = await raceWithSignal(look(options, scope.signal.abortSignal), scope.signal);
      options.onProgress?.(last.value);
      if (isSettled(options, last.value)) return last.value;
      const wait = chooseWait(last.retryAfter, pause, endsAt - clock.now());
      if (wait === undefined) throw createTimeoutError();
      await clock.sleep(wait, scope.signal.abortSignal);
    }
  } finally {
    scope.close();
    scopes?.delete(scope);
  }
};

const look = async <Value>(
  { read, clock }: Polling<Value>,
  signal: AbortSignal,
): Promise<Look<Value>> => {
  const reading = read({ signal });
  if (!(reading instanceof RequestPromise)) return { value: await reading, retryAfter: undefined };
  const { data, response } = await (reading as RequestPromise<Value>).withResponse();
  return { value: data, retryAfter: parseRetryAfter(response.headers, { now: clock.now() }) };
};

const isSettled = <Value>(options: PollOptions<Value>, value: Value): boolean => {
  if (options.isDone(value)) return true;
  if (!options.isFailed?.(value)) return false;
  throw new ResourceFailedError(
    `Waited for ${options.goal ?? 'something'}, and it failed. The resource of this error tells more.`,
    value,
  );
};

const nextPause = (pause: number, interval: number): number =>
  Math.min(Math.round(pause * growth.factor), interval * growth.intervals);

/** `undefined` when there is no time left for another look. */
const chooseWait = (
  retryAfter: number | undefined,
  pause: number,
  remaining: number,
): number | undefined => {
  if (retryAfter !== undefined) return retryAfter < remaining ? retryAfter : undefined;
  if (pause < remaining) return pause;
  return remaining > lastLookAhead ? remaining - lastLookAhead : undefined;
};

const describeTimeout = <Value>(
  options: Polling<Value>,
  { timeout, last }: { readonly timeout: number; readonly last: Look<Value> | undefined },
): PollTimeoutError<Value> =>
  new PollTimeoutError<Value>(
    `Waited ${timeout} ms for ${options.goal ?? 'something'}, and it has not happened yet. ` +
      'lastValue is what was seen last; resume() waits on.',
    {
      lastValue: last?.value,
      wait: (next = timeout) => pollUntil({ ...options, timeout: next }),
    },
  );
