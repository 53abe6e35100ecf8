import { isVoisnapError, type VoisnapError } from '../errors/voisnap-error.js';
import type { Clock } from '../util/clock.js';
import { onAbort } from '../util/on-abort.js';

/** The life of one piece of work: what ends it early, and what has to be tidied up after it. */
export interface Scope {
  /** Aborts with the `VoisnapError` to throw. */
  readonly signal: AbortSignal;
  abort(error: VoisnapError): void;
  /** Stops the timer and leaves the caller's signal: no listener stays behind. */
  close(): void;
}

/** What can end a scope early. */
export interface ScopeOptions {
  readonly createAbortError: (cause: unknown) => VoisnapError;
  readonly signal: AbortSignal | undefined;
  readonly clock: Clock;
  /** `Infinity` for no limit. */
  readonly timeout: number;
  readonly createTimeoutError: () => VoisnapError;
}

/** Opens a scope. A caller's signal that is aborted already aborts it at once. */
export const openScope = (options: ScopeOptions): Scope => {
  const { signal, clock, timeout, createAbortError, createTimeoutError } = options;
  const controller = new AbortController();
  const stopListening =
    signal &&
    onAbort(signal, () => {
      const reason: unknown = signal.reason;
      // An inner scope passes the error of an outer one on as it is.
      controller.abort(isVoisnapError(reason) ? reason : createAbortError(reason));
    });
  const stopTimer = Number.isFinite(timeout)
    ? clock.startTimer(timeout, () => controller.abort(createTimeoutError()))
    : undefined;
  return {
    signal: controller.signal,
    abort: (error) => controller.abort(error),
    close: () => {
      stopListening?.();
      stopTimer?.();
    },
  };
};
