import { AbortError } from '../errors/client-errors.js';
import { openScope, type Scope } from '../pipeline/open-scope.js';
import type { Clock } from '../util/clock.js';
import { raceWithSignal } from '../util/race-with-signal.js';
import { describeEnd, describeTimeout } from './describe-end.js';
import type { CreateAndWaitOptions, PollTarget, WaitOptions } from './poll-options.js';
import { PollTimeoutError } from './poll-timeout-error.js';
import { type ResolvedWaitOptions, resolveWaitOptions } from './resolve-wait-options.js';
import { ResourceFailedError } from './resource-failed-error.js';
import { type Look, takeLook } from './take-look.js';
import { type CreatedBefore, WaitingState } from './waiting-state.js';

const defaultTimeout = 300_000;
/** The pause grows by this factor with each look, up to so many intervals. */
const growth = { factor: 1.2, intervals: 5 };
/** The last look begins this long before the end, so that its response can still arrive. */
const lastLookAhead = 1_000;
/** So long after its creation a resource may not be there yet, in milliseconds: reads may lag behind writes. */
const absence = 10_000;

/** What whoever polls brings along. */
export interface PollContext {
  readonly clock: Clock;
  /** Where what is under way is entered, so that it can be ended from outside. */
  readonly scopes?: Set<Scope> | undefined;
}

/** One waiting: what for, how, and what came before it. */
export interface Polling<Value> {
  readonly target: PollTarget<Value>;
  readonly options: CreateAndWaitOptions<Value>;
  readonly context: PollContext;
  readonly created?: CreatedBefore | undefined;
  /** When the resource may be absent no longer. Default: a few seconds from now, for a known one. */
  readonly absentUntil?: number | undefined;
}

/**
 * Looks again and again until something has happened: at a normal pace, for a bounded time. A look that
 * fails with a 5xx, 408, 429 or a lost connection ends nothing.
 *
 * @throws ConfigurationError for a wrong option, before the first look.
 * @throws PollTimeoutError when it has not happened in time; its `resume()` waits on.
 * @throws ResourceFailedError when it can no longer happen, with the resource.
 * @throws AbortError when the signal aborts, also between two looks; and what `onProgress` or any other
 * failure of a look throws. All of them are `WaitError`s.
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
  const { timeout = target.defaultTimeout ?? defaultTimeout, signal } = options;
  const startedAt = clock.now();
  const absentUntil = polling.absentUntil ?? (target.known === undefined ? 0 : startedAt + absence);
  const resume = (next: WaitOptions<Value> = {}) =>
    resumePolling({ ...polling, absentUntil }, next);
  const state = new WaitingState(target, { created, resume });
  const name = `the waiting for ${state.goal}`;
  const scope = openScope({
    name,
    signal,
    clock,
    timeout,
    createAbortError: (cause) =>
      state.end(new AbortError(describeEnd(state, 'the signal was aborted.'), { cause })),
    createTimeoutError: () => createTimeout(state, clock.now() - startedAt),
  });
  scopes?.add(scope);
  try {
    const endsAt = startedAt + timeout;
    return await lookOn({ target, options, state, scope, clock, endsAt, startedAt, absentUntil });
  } catch (error) {
    throw state.conclude(error);
  } finally {
    scope.close();
    scopes?.delete(scope);
  }
};

/** What one waiting goes by. */
interface Waiting<Value> {
  readonly target: PollTarget<Value>;
  readonly options: ResolvedWaitOptions<Value>;
  readonly state: WaitingState<Value>;
  readonly scope: Scope;
  readonly clock: Clock;
  readonly startedAt: number;
  readonly endsAt: number;
  readonly absentUntil: number;
}

const lookOn = async <Value>(waiting: Waiting<Value>): Promise<Value> => {
  const { target, options, state, scope, clock, endsAt, startedAt, absentUntil } = waiting;
  const { interval } = options;
  const now = () => clock.now();
  for (let pause = interval; ; pause = nextPause(pause, interval)) {
    if (scope.error) throw scope.error;
    const signal = scope.signal.abortSignal;
    const looking = takeLook(target, { ...options.look, signal }, { now, absentUntil });
    const look = await raceWithSignal(looking, scope.signal);
    state.count(look);
    if (look.found) {
      const progress: unknown = options.onProgress?.(look.found.value);
      // Only an async one is waited for, and no longer than the waiting lasts.
      if (progress) await raceWithSignal(Promise.resolve(progress), scope.signal);
      if (isSettled(state, look.found.value)) return look.found.value;
    }
    const wait = chooseWait({ look, pause, interval, remaining: endsAt - clock.now() });
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
  state: WaitingState<Value>,
  elapsed: number,
): PollTimeoutError<Value> => {
  const cause = state.lastFailure;
  return state.end(
    new PollTimeoutError<Value>(describeTimeout(state, elapsed), { ...(cause && { cause }) }),
  );
};

const isSettled = <Value>(state: WaitingState<Value>, value: Value): boolean => {
  const { isDone, isFailed } = state.target;
  if (isDone(value)) return true;
  if (!isFailed?.(value)) return false;
  throw state.end(new ResourceFailedError(state.describeFailure(value), value));
};

const nextPause = (pause: number, interval: number): number =>
  Math.min(Math.round(pause * growth.factor), interval * growth.intervals);

/** `undefined` when there is no time left for another look. */
const chooseWait = ({
  look: { retryAfter },
  pause,
  interval,
  remaining,
}: {
  readonly look: Look<unknown>;
  readonly pause: number;
  readonly interval: number;
  readonly remaining: number;
}): number | undefined => {
  if (retryAfter !== undefined && retryAfter >= remaining) return undefined;
  const wait = retryAfter === undefined ? pause : Math.max(retryAfter, interval);
  if (wait < remaining) return wait;
  return remaining > lastLookAhead ? remaining - lastLookAhead : undefined;
};
