import { AbortError } from '../errors/client-errors.js';
import { openScope, type Scope } from '../pipeline/open-scope.js';
import type { Clock } from '../util/clock.js';
import { raceWithSignal } from '../util/race-with-signal.js';
import { type PollResult, pollOnce } from './poll-once.js';
import type { CreateAndWaitOptions, PollTarget, WaitOptions } from './poll-options.js';
import { PollTimeoutError } from './poll-timeout-error.js';
import { type ResolvedWaitOptions, resolveWaitOptions } from './resolve-wait-options.js';
import { ResourceFailedError } from './resource-failed-error.js';
import { stoppedMessage, timeoutMessage } from './wait-messages.js';
import { type CreatedBefore, WaitState } from './wait-state.js';

/** How long to wait at most, in milliseconds, unless the target or the caller says otherwise. */
const defaultWaitTimeout = 300_000;
/** After each poll the pause grows by `factor`, up to `intervals` times the interval. */
const growth = { factor: 1.2, intervals: 5 };
/** The last poll starts this long before the timeout, in milliseconds, so that its response can still arrive. */
const lastPollAhead = 1_000;
/** Milliseconds after its creation in which a resource may still give a 404: reads may lag behind writes. */
const absence = 10_000;

/** Parts of the client that polling needs. */
export interface PollContext {
  /** The clock of all pauses. */
  readonly clock: Clock;
  /** Holds the wait while it is under way, so that closing the client ends it. */
  readonly scopes?: Set<Scope> | undefined;
}

/** One wait: what for, with which options, and what was created before it. */
export interface Polling<Value> {
  readonly target: PollTarget<Value>;
  readonly options: CreateAndWaitOptions<Value>;
  readonly context: PollContext;
  readonly created?: CreatedBefore | undefined;
  /** Until then, on the client's clock, a 404 counts as "not there yet". Default: 10 s from now for a known resource. */
  readonly absentUntil?: number | undefined;
}

/**
 * Polls until something has happened, at a moderate pace and for a bounded time. A poll that fails with a
 * 5xx, 408, 429 or a lost connection does not end the wait.
 *
 * @throws ConfigurationError for a wrong option, before the first poll.
 * @throws PollTimeoutError when it has not happened in time; its `resume()` continues the wait.
 * @throws ResourceFailedError when it can no longer happen, with the resource.
 * @throws AbortError when the signal aborts, also between two polls.
 * @throws WaitError for any other failure of a poll. Except for `ConfigurationError`, the errors above are `WaitError`s too.
 * @throws what `onProgress` throws, unchanged. A `VoisnapError` of it becomes a `WaitError`; after a create, any
 * exception is the `cause` of one.
 */
export const pollUntil = async <Value>(
  target: PollTarget<Value>,
  options: WaitOptions<Value> | undefined,
  context: PollContext,
): Promise<Value> => {
  resolveWaitOptions(options);
  return poll({ target, options: options ?? {}, context });
};

/** The same for options that are checked, and for what was created before. */
export const poll = async <Value>(polling: Polling<Value>): Promise<Value> => {
  const { target, context, created } = polling;
  const { clock, scopes } = context;
  const options = resolveWaitOptions<Value>(polling.options, { creates: true });
  const { timeout = target.defaultTimeout ?? defaultWaitTimeout, signal } = options;
  const startedAt = clock.now();
  const absentUntil = polling.absentUntil ?? (target.known === undefined ? 0 : startedAt + absence);
  const resume = (next: WaitOptions<Value> = {}) =>
    resumePolling({ ...polling, absentUntil }, next);
  const state = new WaitState(target, { created, resume });
  const name = `the wait for ${state.goal}`;
  const scope = openScope({
    name,
    signal,
    clock,
    timeout,
    createAbortError: (cause) =>
      state.end(new AbortError(stoppedMessage(state, 'the signal was aborted.'), { cause })),
    createTimeoutError: () => createTimeout(state, clock.now() - startedAt),
  });
  scopes?.add(scope);
  try {
    const endsAt = startedAt + timeout;
    return await pollOn({ target, options, state, scope, clock, endsAt, startedAt, absentUntil });
  } catch (error) {
    throw state.conclude(error);
  } finally {
    scope.close();
    scopes?.delete(scope);
  }
};

/** One wait that is under way. */
interface Wait<Value> {
  readonly target: PollTarget<Value>;
  readonly options: ResolvedWaitOptions<Value>;
  readonly state: WaitState<Value>;
  readonly scope: Scope;
  readonly clock: Clock;
  readonly startedAt: number;
  readonly endsAt: number;
  readonly absentUntil: number;
}

const pollOn = async <Value>(waiting: Wait<Value>): Promise<Value> => {
  const { target, options, state, scope, clock, endsAt, startedAt, absentUntil } = waiting;
  const { interval } = options;
  const now = () => clock.now();
  for (let pause = interval; ; pause = nextPause(pause, interval)) {
    if (scope.error) throw scope.error;
    const signal = scope.signal.abortSignal;
    const polling = pollOnce(target, { ...options.poll, signal }, { now, absentUntil });
    const result = await raceWithSignal(polling, scope.signal);
    state.count(result);
    if (result.found) {
      const progress: unknown = options.onProgress?.(result.found.value);
      // Only an async callback is awaited, and no longer than the wait lasts.
      if (progress) await raceWithSignal(Promise.resolve(progress), scope.signal);
      if (isOver(state, result.found.value)) return result.found.value;
    }
    const wait = chooseWait({ result, pause, interval, remaining: endsAt - clock.now() });
    if (wait === undefined) throw createTimeout(state, clock.now() - startedAt);
    await clock.sleep(wait, signal);
  }
};

const resumePolling = <Value>(
  polling: Polling<Value>,
  next: WaitOptions<Value>,
): Promise<Value> => {
  const { signal, ...options } = polling.options;
  const kept = signal && !signal.aborted ? { signal } : {};
  return poll({ ...polling, options: { ...options, ...kept, ...next } });
};

const createTimeout = <Value>(
  state: WaitState<Value>,
  elapsed: number,
): PollTimeoutError<Value> => {
  const cause = state.lastFailure;
  return state.end(
    new PollTimeoutError<Value>(timeoutMessage(state, elapsed), { ...(cause && { cause }) }),
  );
};

const isOver = <Value>(state: WaitState<Value>, value: Value): boolean => {
  const { isDone, isFailed } = state.target;
  if (isDone(value)) return true;
  if (!isFailed?.(value)) return false;
  throw state.end(new ResourceFailedError(state.failureMessage(value), value));
};

const nextPause = (pause: number, interval: number): number =>
  Math.min(Math.round(pause * growth.factor), interval * growth.intervals);

/** `undefined` when there is no time left for another poll. */
const chooseWait = ({
  result: { retryAfter },
  pause,
  interval,
  remaining,
}: {
  readonly result: PollResult<unknown>;
  readonly pause: number;
  readonly interval: number;
  readonly remaining: number;
}): number | undefined => {
  if (retryAfter !== undefined && retryAfter >= remaining) return undefined;
  const wait = retryAfter === undefined ? pause : Math.max(retryAfter, interval);
  if (wait < remaining) return wait;
  return remaining > lastPollAhead ? remaining - lastPollAhead : undefined;
};
