import { VoisnapError } from '../errors/voisnap-error.js';
import { brandErrorClass } from '../util/error-brand.js';
import type { WaitOptions } from './poll-options.js';

/** Continues a wait. Options that are not given stay as they were, except a signal that has aborted. */
export type Resume<Value> = (options?: WaitOptions<Value>) => Promise<Value>;

/**
 * A wait ended before what it waited for had happened. `instanceof WaitError` holds for every error that
 * ends a wait: `PollTimeoutError`, `ResourceFailedError`, an `AbortError`, and the failure of a poll. One
 * exception: without a create, an exception of `onProgress` that is not a `VoisnapError` is thrown unchanged.
 *
 * When the method created the resource itself (`createAndWait`, `uploadAndWait`), the failure of a poll or of
 * `onProgress` is the `cause` of a plain `WaitError`, so that nobody takes it for a failure of the create.
 */
export class WaitError<Value = unknown> extends VoisnapError {
  static {
    brandErrorClass(WaitError, 'WaitError');
  }

  /** The resource as the last poll found it, or as it was created; `undefined` without either. */
  declare readonly lastValue: Value | undefined;
  /**
   * Continues the wait; creates nothing again.
   *
   * @throws WaitError as the first time.
   */
  declare readonly resume: Resume<Value>;
}
