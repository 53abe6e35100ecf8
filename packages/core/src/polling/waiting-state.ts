import { addToMessage } from '../errors/annotate-error.js';
import { AbortError } from '../errors/client-errors.js';
import { isVoisnapError, type VoisnapError } from '../errors/voisnap-error.js';
import {
  describeEnd,
  describeFailedResource,
  describeLookFailure,
  type EndedWaiting,
} from './describe-end.js';
import type { PollTarget } from './poll-options.js';
import type { Look } from './take-look.js';
import { endWaiting, type Resume, WaitError } from './wait-error.js';

/** The create that a waiting follows. */
export interface CreatedBefore {
  /** A sentence that says what was done: `Call obc_77 was placed.` */
  readonly note: string;
  readonly idempotencyKey: string | undefined;
}

/** What a waiting has seen, and what the errors that end it say of that. */
export class WaitingState<Value> implements EndedWaiting {
  readonly target: PollTarget<Value>;
  readonly goal: string;
  looks = 0;
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

  /** Takes over what a look found, or that it failed. */
  count({ found, failure }: Look<Value>): void {
    this.looks += 1;
    if (found) this.#lastValue = found.value;
    if (!failure) return;
    this.failures += 1;
    this.lastFailure = failure;
  }

  /** Why the resource failed, in words. */
  describeFailure(value: Value): string {
    return describeFailedResource(this, this.target.describeFailure?.(value));
  }

  /** Makes a `WaitError` of an error that ends this waiting. */
  end<Ended extends VoisnapError>(error: Ended): Ended {
    this.#ended.add(error);
    const idempotencyKey = this.#created?.idempotencyKey;
    return endWaiting(error, {
      lastValue: this.#lastValue,
      resume: this.#resume,
      idempotencyKey,
    });
  }

  /** The error that the caller gets for whatever was thrown. */
  conclude(thrown: unknown): unknown {
    if (isVoisnapError(thrown) && this.#ended.has(thrown)) return thrown;
    if (thrown instanceof AbortError) {
      if (this.note) addToMessage(thrown, this.note);
      return this.end(thrown);
    }
    if (this.note === undefined) return isVoisnapError(thrown) ? this.end(thrown) : thrown;
    const { traceId, request } = isVoisnapError(thrown) ? thrown : ({} as Partial<VoisnapError>);
    const message = describeEnd(this, describeLookFailure(thrown));
    return this.end(new WaitError<Value>(message, { cause: thrown, traceId, request }));
  }
}
