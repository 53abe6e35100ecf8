import type { VoisnapError } from '../errors/voisnap-error.js';
import type { Clock } from '../util/clock.js';
import { LazySignal } from '../util/lazy-signal.js';
import { onAbort } from '../util/on-abort.js';

/** The life of a call or a wait: what can end it early, and what is cleaned up after it. */
export interface Scope {
  /** The name of the work in messages: `agents.create`. */
  readonly name: string;
  /** Says in a sentence what was done so far. */
  readonly describeProgress?: (() => string) | undefined;
  /** The signal of the current phase. Its reason is the `VoisnapError` to throw. */
  readonly signal: LazySignal;
  /** What ended the scope early. */
  readonly error: VoisnapError | undefined;
  /** Ends the scope, with its current phase. */
  abort(error: VoisnapError): void;
  /** Ends the current phase only: the next one gets a new signal. */
  interrupt(error: VoisnapError): void;
  /** Calls `listener` when the scope ends early; immediately if it has ended. */
  onEnd(listener: () => void): void;
  /** Stops the timer and removes the listener from the caller's signal. */
  close(): void;
}

/** How to name a scope, and what can end it early. */
export interface ScopeOptions {
  readonly name: string;
  readonly describeProgress?: (() => string) | undefined;
  /** Creates the error of an abort. The reason of the caller's signal becomes its `cause`. */
  readonly createAbortError: (cause: unknown) => VoisnapError;
  readonly signal: AbortSignal | undefined;
  readonly clock: Clock;
  /** `Infinity` for no limit. */
  readonly timeout: number;
  readonly createTimeoutError: () => VoisnapError;
}

/** Opens a scope. A signal that is aborted already ends it immediately. */
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
