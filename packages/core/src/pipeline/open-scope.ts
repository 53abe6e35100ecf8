import type { VoisnapError } from '../errors/voisnap-error.js';
import type { Clock } from '../util/clock.js';
import { LazySignal } from '../util/lazy-signal.js';
import { onAbort } from '../util/on-abort.js';

/** The life of one piece of work: what ends it early, and what has to be tidied up after it. */
export interface Scope {
  /** What messages call the work: `agents.create`. */
  readonly name: string;
  /** What was done so far, in a sentence. */
  readonly describeProgress?: (() => string) | undefined;
  /** Of what is under way now; aborts with the `VoisnapError` to throw. */
  readonly signal: LazySignal;
  /** What ended the scope early. */
  readonly error: VoisnapError | undefined;
  /** Ends the scope, and what is under way with it. */
  abort(error: VoisnapError): void;
  /** Ends what is under way, and nothing else: there is a new signal for what comes next. */
  interrupt(error: VoisnapError): void;
  /** Calls `listener` when the scope ends early, at once if it has. */
  onEnd(listener: () => void): void;
  /** Stops the timer and leaves the caller's signal: no listener stays behind. */
  close(): void;
}

/** What can end a scope early. */
export interface ScopeOptions {
  readonly name: string;
  readonly describeProgress?: (() => string) | undefined;
  /** Made of the reason of the caller's signal, which becomes its `cause`. */
  readonly createAbortError: (cause: unknown) => VoisnapError;
  readonly signal: AbortSignal | undefined;
  readonly clock: Clock;
  /** `Infinity` for no limit. */
  readonly timeout: number;
  readonly createTimeoutError: () => VoisnapError;
}

/**
 * Opens a scope. A caller's signal that is aborted already aborts it at once.
 */
export const openScope = (options: ScopeOptions): Scope => {
  const { name, signal, clock, timeout, createAbortError, createTimeoutError } = options;
  let current = new LazySignal();
  let ended: VoisnapError | undefined;
  let listeners: (() => void)[] | undefined;
  const abort = (error: VoisnapError) => {
    if (ended) return;
    ended = error;
    current.abort(ended);
    for (const listener of listeners ?? []) listener();
  };
  const stopListening = signal && onAbort(signal, () => abort(createAbortError(signal.reason)));
  const stopTimer = Number.isFinite(timeout)
    ? clock.startTimer(timeout, () => abort(createTimeoutError()))
    : undefined;
  return {
    name,
    describeProgress: options.describeProgress,
    get signal() {
      return current;
    },
    get error() {
      return ended;
    },
    abort,
    interrupt: (error) => {
      if (ended) return;
      const interrupted = current;
      current = new LazySignal();
      interrupted.abort(error);
    },
    onEnd: (listener) => {
      if (ended) listener();
      else if (listeners) listeners.push(listener);
      else listeners = [listener];
    },
    close: () => {
      stopListening?.();
      stopTimer?.();
    },
  };
};
