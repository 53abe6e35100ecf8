import { addToMessage, annotateError } from '../errors/annotate-error.js';
import { AbortError } from '../errors/client-errors.js';
import { isVoisnapError, type VoisnapError } from '../errors/voisnap-error.js';
import type { PollResult } from './poll-once.js';
import type { PollTarget } from './poll-options.js';
import { toWaitError } from './to-wait-error.js';
import { type Resume, WaitError } from './wait-error.js';
import {
  type EndedWait,
  failedResourceMessage,
  pollFailureMessage,
  stoppedMessage,
} from './wait-messages.js';

/** The create before a wait. */
export interface CreatedBefore {
  /** A sentence that says what was done: `Call obc_77 was placed.` */
  readonly note: string;
  readonly idempotencyKey: string | undefined;
}

/** Counts the polls of a wait, and creates the errors that end it. */
export class WaitState<Value> implements EndedWait {
  readonly target: PollTarget<Value>;
  readonly goal: string;
  polls = 0;
  failures = 0;
  lastFailure: VoisnapError | undefined;
  #lastValue: Value | undefined;
  readonly #created: CreatedBefore | undefined;
  readonly #resume: Resume<Value>;
  readonly #ended = new WeakSet<object>();

  constructor(
    target: PollTarget<Value>,
    {
      created,
      resume,
    }: { readonly created: CreatedBefore | undefined; readonly resume: Resume<Value> },
  ) {
    this.target = target;
    this.goal = target.goal ?? 'something';
    this.#lastValue = target.known;
    this.#created = created;
    this.#resume = resume;
  }

  get note(): string | undefined {
    return this.#created?.note;
  }

  /** Records what a poll found, or that it failed. */
  count({ found, failure }: PollResult<Value>): void {
    this.polls += 1;
    if (found) this.#lastValue = found.value;
    if (!failure) return;
    this.failures += 1;
    this.lastFailure = failure;
  }

  /** The message for a resource that failed. */
  failureMessage(value: Value): string {
    return failedResourceMessage(this, this.target.describeFailure?.(value));
  }

  /** Makes an error that ends this wait a `WaitError`. */
  end<Ended extends VoisnapError>(error: Ended): Ended {
    this.#ended.add(error);
    toWaitError(error, { lastValue: this.#lastValue, resume: this.#resume });
    return annotateError(error, { idempotencyKey: this.#created?.idempotencyKey });
  }

  /** Returns the error that the caller gets for what was thrown. */
  conclude(thrown: unknown): unknown {
    if (isVoisnapError(thrown) && this.#ended.has(thrown)) return thrown;
    if (thrown instanceof AbortError) {
      if (this.note) addToMessage(thrown, this.note);
      return this.end(thrown);
    }
    if (this.note === undefined) return isVoisnapError(thrown) ? this.end(thrown) : thrown;
    const { traceId, request } = isVoisnapError(thrown) ? thrown : ({} as Partial<VoisnapError>);
    const message = stoppedMessage(this, pollFailureMessage(thrown));
    return this.end(new WaitError<Value>(message, { cause: thrown, traceId, request }));
  }
}
