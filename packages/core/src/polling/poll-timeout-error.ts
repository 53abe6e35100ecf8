import { TimeoutError } from '../errors/client-errors.js';
import { brandErrorClass } from '../util/error-brand.js';
import type { Resume } from './wait-error.js';

/**
 * What was waited for has not happened in time: a `TimeoutError`, and a `WaitError`. It may still
 * happen. Where looks failed, the last failure is the `cause`.
 */
export class PollTimeoutError<Value = unknown> extends TimeoutError {
  static {
    brandErrorClass(PollTimeoutError, 'PollTimeoutError');
  }

  /** What the last look found, or what was created; `undefined` where there was neither. */
  declare readonly lastValue: Value | undefined;
  /** Waits on for the same thing; by default, as long as the first time. Nothing is created again. */
  declare readonly resume: Resume<Value>;
}
