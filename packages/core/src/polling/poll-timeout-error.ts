import { TimeoutError } from '../errors/timeout-error.js';
import { brandErrorClass } from '../util/error-brand.js';

/**
 * What was waited for has not happened in time. It may still happen: `lastValue` is what was seen
 * last, and `resume()` waits on.
 */
export class PollTimeoutError<Value = unknown> extends TimeoutError {
  static {
    brandErrorClass(PollTimeoutError, 'PollTimeoutError');
  }

  /** What the last look found; `undefined` when there was none. */
  readonly lastValue: Value | undefined;
  readonly #wait: (timeout: number | undefined) => Promise<Value>;

  constructor(
    message: string,
    waited: {
      readonly lastValue: Value | undefined;
      readonly wait: (timeout: number | undefined) => Promise<Value>;
    },
  ) {
    super(message);
    this.lastValue = waited.lastValue;
    this.#wait = waited.wait;
  }

  /**
   * Waits on for the same thing.
   *
   * @param options.timeout Milliseconds to wait at the most. Default: as long as the first time.
   */
  resume(options: { readonly timeout?: number | undefined } = {}): Promise<Value> {
    return this.#wait(options.timeout);
  }
}
