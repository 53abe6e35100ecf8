import { annotateError } from '../errors/annotate-error.js';
import { VoisnapError } from '../errors/voisnap-error.js';
import { addBrandOf, brandErrorClass } from '../util/error-brand.js';
import type { WaitOptions } from './poll-options.js';

/** Waits on for the same thing. Options that are not given are those of the first time, but for a signal that has aborted. */
export type Resume<Value> = (options?: WaitOptions<Value>) => Promise<Value>;

/**
 * A waiting ended before what was waited for had happened. `instanceof WaitError` holds for everything
 * that ends one: `PollTimeoutError`, `ResourceFailedError`, an `AbortError`, and the failure of a look.
 *
 * Where the waiter created the resource itself (`createAndWait`, `uploadAndWait`), the failure of a look
 * is the `cause` of a plain `WaitError`, so that it is not taken for a failure of the create.
 */
export class WaitError<Value = unknown> extends VoisnapError {
  static {
    brandErrorClass(WaitError, 'WaitError');
  }

  /** The resource as it was seen last, or as it was created; `undefined` where there was neither. */
  declare readonly lastValue: Value | undefined;
  /**
   * Waits on for the same thing; nothing is created again.
   *
   * @throws WaitError as the first time.
   */
  declare readonly resume: Resume<Value>;
}

/** What every error says that ends a waiting. */
export interface WaitState<Value> {
  readonly lastValue: Value | undefined;
  readonly resume: Resume<Value>;
  /** Of the create that came before. */
  readonly idempotencyKey: string | undefined;
}

/** Makes a `WaitError` of an error, which stays of its class. It is no longer about a request: nobody knows better whether one was sent. */
export const endWaiting = <Ended extends VoisnapError, Value>(
  error: Ended,
  { lastValue, resume, idempotencyKey }: WaitState<Value>,
): Ended => {
  addBrandOf(WaitError, error);
  Object.defineProperty(error, 'lastValue', { value: lastValue, enumerable: true });
  Object.defineProperty(error, 'resume', { value: resume });
  Object.defineProperty(error, 'requestSent', { value: undefined, enumerable: true });
  return annotateError(error, { idempotencyKey });
};
