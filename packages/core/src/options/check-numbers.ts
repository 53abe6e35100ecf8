import { ConfigurationError } from '../errors/configuration-error.js';
import { showOption } from '../util/show-option.js';

/** Longest delay that timers take; with a longer one they fire at once. 2^31 − 1 ms, 24.8 days. */
const longestTimer = 2_147_483_647;
/** Below this a duration was probably meant in seconds: no request across a network takes less. */
const shortestPlausible = 100;

/** How a duration may differ from a plain positive one. */
export interface DurationRules {
  /** 0 is allowed and means that nothing is waited for. */
  readonly zero?: boolean;
  /** `Infinity` is allowed and turns the limit off. */
  readonly infinity?: boolean;
}

/**
 * Checks an option that is a duration in milliseconds.
 *
 * @throws ConfigurationError when it is no number, negative, too long for a timer, or so small that
 * it was probably meant in seconds.
 */
export const checkDuration = (name: string, value: unknown, rules: DurationRules = {}): void => {
  if (value === undefined || (rules.zero && value === 0)) return;
  if (rules.infinity && value === Number.POSITIVE_INFINITY) return;
  if (typeof value !== 'number' || Number.isNaN(value) || value <= 0) {
    throw new ConfigurationError(
      `${name} must be ${rules.zero ? '0 or more' : 'a positive number of'} milliseconds, but is ` +
        `${showOption(value)}. Pass ${name}: 30_000 for 30 seconds.`,
    );
  }
  if (value < shortestPlausible) {
    const seconds = (value * 1_000).toLocaleString('en-US').replaceAll(',', '_');
    throw new ConfigurationError(
      `${name} is in milliseconds: ${value} would be ${value} ms; for ${value} seconds pass ` +
        `${seconds}. The least that is taken is ${shortestPlausible}.`,
    );
  }
  if (value > longestTimer) {
    throw new ConfigurationError(
      `${name} is ${value} ms, more than timers can wait: pass ${longestTimer} (24.8 days) at the ` +
        `most${rules.infinity ? ', or Infinity for no limit' : ''}.`,
    );
  }
};

/**
 * Checks an option that counts something.
 *
 * @throws ConfigurationError when it is not a whole number of at least `least`.
 */
export const checkCount = (name: string, value: unknown, least: number): void => {
  if (value === undefined || (Number.isSafeInteger(value) && Number(value) >= least)) return;
  throw new ConfigurationError(
    `${name} must be a whole number of at least ${least}, but is ${showOption(value)}.`,
  );
};

/**
 * Checks an option that lists HTTP statuses to retry.
 *
 * @throws ConfigurationError when it is not an array of statuses of failures, 400 to 599.
 */
export const checkStatuses = (name: string, value: unknown): void => {
  if (value === undefined) return;
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
