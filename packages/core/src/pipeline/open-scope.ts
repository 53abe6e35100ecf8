import type { VoisnapError } from '../errors/voisnap-error.js';
import type { Clock } from '../util/clock.js';
import { LazySignal } from '../util/lazy-signal.js';
import type { Link, LinkedList } from '../util/linked-list.js';
import { onAbort } from '../util/on-abort.js';

/** The life of a call or a wait: what can end it early, and what is cleaned up after it. */
export interface Scope {
  /** The name of the work in messages: `agents.create`. */
  readonly name: string;
  /** Says in a sentence what was done so far. */
  readonly describeProgress?: (() => string) | undefined;
  /** The signal of the current phase. Its reason is the `VoisnapError` to throw. */
  readonly signal: LazySignal;
  /** The error that ended the scope early. */
  readonly error: VoisnapError | undefined;
  /** Ends the scope, with its current phase. */
  abort(error: VoisnapError): void;
  /** Ends the current phase only: the next one gets a new signal. */
  interrupt(error: VoisnapError): void;
  /** Calls `listener` when the scope ends early; immediately if it has ended. */
  onEnd(listener: () => void): void;
  /** Stops the timer, and removes the listener from the caller's signal and the scope from its list. */
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
  /** Where the scope stands until it is closed, so that closing the client ends it. */
  readonly scopes?: LinkedList<Scope> | undefined;
  /** Default: `Infinity`, for no limit. */
  readonly timeout?: number;
  /** Creates the error of the timeout. Without it there is no limit. */
  readonly createTimeoutError?: () => VoisnapError;
}

/** Opens a scope. A signal that is aborted already ends it immediately. */
export const openScope = (options: ScopeOptions): Scope => new OpenScope(options);

class OpenScope implements Scope {
  readonly name: string;
  readonly describeProgress: (() => string) | undefined;
  signal: LazySignal = new LazySignal();
  error: VoisnapError | undefined;
  readonly #stopListening: (() => void) | undefined;
  readonly #stopTimer: (() => void) | undefined;
  readonly #scopes: LinkedList<Scope> | undefined;
  readonly #link: Link<Scope> | undefined;
  /** Created at the first use, which most scopes do not have. */
  #listeners: (() => void)[] | undefined;

  constructor(options: ScopeOptions) {
    this.name = options.name;
    this.describeProgress = options.describeProgress;
    const { signal, clock, timeout = Number.POSITIVE_INFINITY, createTimeoutError } = options;
    this.#stopListening =
      signal && onAbort(signal, () => this.abort(options.createAbortError(signal.reason)));
    if (Number.isFinite(timeout) && createTimeoutError) {
      this.#stopTimer = clock.startTimer(timeout, () => this.abort(createTimeoutError()));
    }
    this.#scopes = options.scopes;
    this.#link = this.#scopes?.add(this);
  }

  abort(error: VoisnapError): void {
    if (this.error) return;
    this.error = error;
    this.signal.abort(error);
    for (const listener of this.#listeners ?? []) listener();
  }

  interrupt(error: VoisnapError): void {
    if (this.error) return;
    const interrupted = this.signal;
    this.signal = new LazySignal();
    interrupted.abort(error);
  }

  onEnd(listener: () => void): void {
    if (this.error) listener();
    else if (this.#listeners) this.#listeners.push(listener);
    else this.#listeners = [listener];
  }

  close(): void {
    this.#stopListening?.();
    this.#stopTimer?.();
    if (this.#link) this.#scopes?.remove(this.#link);
  }
}
