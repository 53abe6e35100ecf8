import { ConfigurationError } from '../errors/client-errors.js';
import { isRecord } from '../util/is-record.js';
import { showOption } from '../util/show-option.js';
import type { OptionCheck } from './check-options.js';

/** Longest delay of a timer, 2^31 − 1 ms or 24.8 days; with a longer one it fires at once. */
const longestTimer = 2_147_483_647;
/** Below this a duration was probably meant in seconds: no request across a network takes less. */
const shortestPlausible = 100;

/**
 * Checks a duration in milliseconds: a number above 0, not too long for a timer, and not so small that it was
 * probably meant in seconds.
 *
 * @param allowed `zero`: 0 is allowed and means no wait. `infinity`: `Infinity` is allowed and means no limit.
 */
export const expectDuration =
  (allowed: { readonly zero?: boolean; readonly infinity?: boolean } = {}): OptionCheck =>
  (name, value) => {
    if (allowed.zero && value === 0) return;
    if (allowed.infinity && value === Number.POSITIVE_INFINITY) return;
    if (typeof value !== 'number' || Number.isNaN(value) || value <= 0) {
      throw new ConfigurationError(
        `${name} must be ${allowed.zero ? '0 or more' : 'a positive number of'} milliseconds, but is ` +
          `${showOption(value)}. Pass ${name}: 30_000 for 30 seconds.`,
      );
    }
    if (value < shortestPlausible) {
      const seconds = (value * 1_000).toLocaleString('en-US').replaceAll(',', '_');
      throw new ConfigurationError(
        `${name} is in milliseconds: ${value} would be ${value} ms; for ${value} seconds pass ` +
          `${seconds}. The minimum is ${shortestPlausible} ms.`,
      );
    }
    if (value > longestTimer) {
      throw new ConfigurationError(
        `${name} is ${value} ms, more than timers can wait: pass at most ${longestTimer} ` +
          `(24.8 days)${allowed.infinity ? ', or Infinity for no limit' : ''}.`,
      );
    }
  };

/**
 * Checks a whole number of at least `least`.
 *
 * @param least The least allowed number.
 * @param unlimited The value that means "no limit", where there is one: `Infinity`, `false`.
 */
export const expectCount =
  (least: number, unlimited?: number | false): OptionCheck =>
  (name, value) => {
    if (Number.isSafeInteger(value) && Number(value) >= least) return;
    if (unlimited !== undefined && value === unlimited) return;
    throw new ConfigurationError(
      `${name} must be a whole number of at least ${least}, but is ${showOption(value)}.`,
    );
  };

/** Checks that a value is one of a few words. */
export const expectOneOf =
  (choices: readonly string[]): OptionCheck =>
  (name, value) => {
    if (choices.some((choice) => choice === value)) return;
    throw new ConfigurationError(
      `${name} must be one of ${choices.join(', ')}, but is ${showOption(value)}.`,
    );
  };

/** Checks an array of statuses of failures, 400 to 599. */
export const expectStatuses: OptionCheck = (name, value) => {
  if (!Array.isArray(value)) {
    throw new ConfigurationError(
      `${name} must be an array of HTTP statuses, but is ${showOption(value)}. Pass ${name}: [429, 503].`,
    );
  }
  const wrong = value.find((status) => !Number.isInteger(status) || status < 400 || status > 599);
  if (wrong !== undefined || value.includes(undefined)) {
    throw new ConfigurationError(
      `${name} must hold HTTP statuses from 400 to 599, but holds ${showOption(wrong)}.`,
    );
  }
};

/** Checks that a value is a plain object. */
export const expectObject =
  (example: string): OptionCheck =>
  (name, value) => {
    if (isRecord(value)) return;
    throw new ConfigurationError(`${name} must be a plain object. Pass ${name}: ${example}.`);
  };

/**
 * Checks that a value is a function.
 *
 * @param name Name of the option, for the message.
 * @param value The value that was passed.
 */
export const expectFunction: OptionCheck = (name, value) => {
  if (typeof value !== 'function') throw new ConfigurationError(`${name} must be a function.`);
};

/**
 * Checks that an object has these methods. A class or a function that has them passes too.
 *
 * @param methods Names of the methods.
 */
export const expectMethods =
  (...methods: readonly string[]): OptionCheck =>
  (name, value) => {
    const missing = methods.filter(
      (method) => typeof (value as Record<string, unknown> | null)?.[method] !== 'function',
    );
    if (missing.length === 0) return;
    throw new ConfigurationError(`${name} must be an object with ${missing.join('(), ')}().`);
  };

/** Whether a value has the form of a signal. */
export const isSignal = (value: unknown): value is AbortSignal =>
  isRecord(value) && 'aborted' in value && typeof value.addEventListener === 'function';

/**
 * Checks a signal by its form: that of a polyfill or of another realm is not an instance of our `AbortSignal`.
 *
 * @param name Name of the option, for the message.
 * @param value The value that was passed.
 */
export const expectSignal: OptionCheck = (name, value) => {
  if (isSignal(value)) return;
  throw new ConfigurationError(
    `${name} must be an AbortSignal, but is of type ${typeof value}. ` +
      'Pass controller.signal or AbortSignal.timeout(5_000).',
  );
};

/** Checks that a value can be sent as `Idempotency-Key`. */
export const expectIdempotencyKey: OptionCheck = (name, value) => {
  if (typeof value === 'string' && /^[\x21-\x7e]{1,255}$/.test(value)) return;
  throw new ConfigurationError(
    `${name} must be 1 to 255 characters of printable ASCII without spaces. Use a value ` +
      'that is unique to the operation, such as an order id.',
  );
};
