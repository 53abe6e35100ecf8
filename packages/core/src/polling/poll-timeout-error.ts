import { TimeoutError } from '../errors/client-errors.js';
import { brandErrorClass } from '../util/error-brand.js';
import type { Resume } from './wait-error.js';

/**
 * The goal of the wait was not reached in time; it may still be reached. A `TimeoutError` and a `WaitError`. When
 * polls failed, the last failure is the `cause`.
 */
export class PollTimeoutError<Value = unknown> extends TimeoutError {
  static {
    brandErrorClass(PollTimeoutError, 'PollTimeoutError');
  }

  /** The resource as the last poll found it, or as it was created; `undefined` without either. */
  declare readonly lastValue: Value | undefined;
  /** Continues the wait. Default: as long as the first time. Creates nothing again. */
  declare readonly resume: Resume<Value>;
}
