import type { Scope } from '../pipeline/open-scope.js';
import type { Clock } from '../util/clock.js';
import { raceWithSignal } from '../util/race-with-signal.js';
import { type PollResult, pollOnce } from './poll-once.js';
import type { PollTarget } from './poll-options.js';
import { chooseWait, GrowingPause } from './poll-pace.js';
import { PollTimeoutError } from './poll-timeout-error.js';
import type { ResolvedWaitOptions } from './resolve-wait-options.js';
import { ResourceFailedError } from './resource-failed-error.js';
import { timeoutMessage } from './wait-messages.js';
import type { WaitState } from './wait-state.js';
import type { Waker } from './waker.js';

/** One wait that is under way. */
export interface Wait<Value> {
  readonly target: PollTarget<Value>;
  readonly options: ResolvedWaitOptions<Value>;
  readonly state: WaitState<Value>;
  readonly scope: Scope;
  readonly clock: Clock;
  readonly waker: Waker<Value> | undefined;
  readonly times: WaitTimes;
  /** Whether the resource was created a moment ago, and the waker has listened since before that. */
  readonly isNew: boolean;
}

/** Moments of a wait on the client's clock. */
interface WaitTimes {
  readonly startedAt: number;
  readonly endsAt: number;
  /** Until then, a 404 counts as "not there yet". */
  readonly absentUntil: number;
}

/** Polls until the wait is over, at the pace of its interval and its waker. */
export const pollOn = async <Value>(waiting: Wait<Value>): Promise<Value> => {
  const { target, options, scope, waker } = waiting;
  const pause = new GrowingPause(options.interval);
  if (target.known !== undefined) waker?.learn(target.known);
  if (mayWaitFirst(waiting, target.known)) await sleepBeforePoll(waiting, {});
  for (;;) {
    if (scope.error) throw scope.error;
    waker?.beginPoll();
    const { found, retryAfter } = await pollAndReport(waiting);
    if (found && isOver(waiting.state, found.value)) return found.value;
    await sleepBeforePoll(waiting, { retryAfter, pause });
    pause.grow();
  }
};

/** A resource that was created a moment ago need not be read before an event about it. */
const mayWaitFirst = <Value>(
  { isNew, waker, target }: Wait<Value>,
  known: Value | undefined,
): boolean =>
  isNew &&
  known !== undefined &&
  waker?.isAwake === false &&
  !target.isDone(known) &&
  !target.isFailed?.(known);

const pollAndReport = async <Value>(waiting: Wait<Value>): Promise<PollResult<Value>> => {
  const { target, options, state, scope, clock, waker, times } = waiting;
  const signal = scope.signal.abortSignal;
  const { absentUntil } = times;
  const context = { now: () => clock.now(), absentUntil };
  const polling = pollOnce(target, { ...options.poll, signal }, context);
  const result = await raceWithSignal(polling, scope.signal);
  state.count(result);
  if (!result.found) {
    waker?.keepAwake();
    return result;
  }
  waker?.learn(result.found.value);
  const progress: unknown = options.onProgress?.(result.found.value);
  // Only an async callback is awaited, and no longer than the wait lasts.
  if (progress) await raceWithSignal(Promise.resolve(progress), scope.signal);
  return result;
};

/** Without a waker, sleeps for the pause. With one, until it wakes the wait, but at least for the pause. */
const sleepBeforePoll = async <Value>(
  { waker, clock, scope, state, times, options: { interval } }: Wait<Value>,
  { retryAfter, pause }: { retryAfter?: number | undefined; pause?: GrowingPause },
): Promise<void> => {
  const signal = scope.signal.abortSignal;
  const from = clock.now();
  const remaining = times.endsAt - from;
  const choose = (length: number): number => {
    const wait = chooseWait({ retryAfter, pause: length, interval, remaining });
    if (wait === undefined) throw createTimeout(state, from - times.startedAt);
    return wait;
  };
  const least = pause?.length ?? 0;
  if (!waker) return clock.sleep(choose(least), signal);
  await waker.sleep(choose(Math.max(least, waker.safetyPause)), signal);
  if (waker.takeUrgency()) pause?.reset();
  const rest = from + choose(pause?.length ?? 0) - clock.now();
  if (rest > 0) await clock.sleep(rest, signal);
};

/** Creates the error of a wait that took too long. */
export const createTimeout = <Value>(
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
