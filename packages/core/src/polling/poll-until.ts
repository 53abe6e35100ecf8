import { AbortError } from '../errors/client-errors.js';
import type { Log } from '../logging/create-log.js';
import { openScope, type Scope } from '../pipeline/open-scope.js';
import { withWaiterStack } from '../util/add-caller-stack.js';
import type { Clock } from '../util/clock.js';
import type { LinkedList } from '../util/linked-list.js';
import { createTimeout, pollOn } from './poll-on.js';
import type { CreateAndWaitOptions, PollTarget, WaitOptions } from './poll-options.js';
import { resolveWaitOptions } from './resolve-wait-options.js';
import { resumeOptions } from './resume-options.js';
import { stoppedMessage } from './wait-messages.js';
import { type CreatedBefore, WaitState } from './wait-state.js';
import { Waker } from './waker.js';

/** How long to wait at most, in milliseconds, unless the target or the caller says otherwise. */
const defaultWaitTimeout = 300_000;
/** Milliseconds after its creation in which a resource may still give a 404: reads may lag behind writes. */
const absence = 10_000;

/** Parts of the client that polling needs. */
export interface PollContext {
  /** The clock of all pauses. */
  readonly clock: Clock;
  /** Holds the wait while it is under way, so that closing the client ends it. */
  readonly scopes?: LinkedList<Scope> | undefined;
  /** Receives warnings about a wake source that fails. */
  readonly log?: Pick<Log, 'write'> | undefined;
}

/** One wait: what for, with which options, and what was created before it. */
export interface Polling<Value> {
  readonly target: PollTarget<Value>;
  readonly options: CreateAndWaitOptions<Value>;
  readonly context: PollContext;
  readonly created?: CreatedBefore | undefined;
  /** Listens already, because the create came first. Default: one for the target's wake source. */
  readonly waker?: Waker<Value> | undefined;
  /** Until then, on the client's clock, a 404 counts as "not there yet". Default: 10 s from now for a known resource. */
  readonly absentUntil?: number | undefined;
}

/** The loaded part of `pollUntil` in `late-polling.ts`. */
export const pollUntil = async <Value>(
  target: PollTarget<Value>,
  options: WaitOptions<Value> | undefined,
  context: PollContext,
): Promise<Value> => {
  resolveWaitOptions(options, { refused: target.refusedOptions });
  return poll({ target, options: options ?? {}, context });
};

/** Polls with options that are checked, and perhaps after a create. */
export const poll = async <Value>(polling: Polling<Value>): Promise<Value> => {
  const { target, context, created } = polling;
  const { clock, scopes } = context;
  const { refusedOptions: refused } = target;
  const options = resolveWaitOptions<Value>(polling.options, { creates: true, refused });
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
    scopes,
    timeout,
    createAbortError: (cause) =>
      state.end(new AbortError(stoppedMessage(state, 'the signal was aborted.'), { cause })),
    createTimeoutError: () => createTimeout(state, clock.now() - startedAt),
  });
  let waker = polling.waker;
  try {
    waker ??=
      target.wakeSource && new Waker(target.wakeSource, { ...context, interval: options.interval });
    const endsAt = startedAt + timeout;
    const times = { startedAt, endsAt, absentUntil };
    const isNew = created !== undefined && polling.waker !== undefined;
    return await pollOn({ target, options, state, scope, clock, waker, times, isNew });
  } catch (error) {
    throw state.conclude(error);
  } finally {
    waker?.close();
    scope.close();
  }
};

const resumePolling = <Value>(polling: Polling<Value>, next: WaitOptions<Value>): Promise<Value> =>
  withWaiterStack(
    poll({ ...polling, waker: undefined, options: resumeOptions(polling.options, next) }),
  );
