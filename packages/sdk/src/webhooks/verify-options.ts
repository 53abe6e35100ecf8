import { ConfigurationError } from '@voisnap/core/errors';

/** Options of `constructEvent` and `verifyWebhook`. */
export interface VerifyWebhookOptions {
  /** Largest difference between the timestamp and the present, in seconds, in both directions. Default: 300. */
  readonly toleranceSeconds?: number | undefined;
  /** The present: a `Date`, milliseconds since the epoch, or a function that returns either. Default: `Date.now`. */
  readonly now?: Date | number | (() => Date | number) | undefined;
}

/** The options after defaults. */
export interface ResolvedVerifyOptions {
  readonly toleranceSeconds: number;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
}

const known = ['toleranceSeconds', 'now'];
const defaultToleranceSeconds = 300;

/**
 * Fills in the defaults.
 *
 * @throws ConfigurationError when an option is unknown or has a wrong value.
 */
export const resolveVerifyOptions = (options: VerifyWebhookOptions): ResolvedVerifyOptions => {
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new ConfigurationError(
      `Unknown option "${unknown}": the verification of a webhook has the options ${known.join(' and ')}.`,
    );
  }
  const { toleranceSeconds = defaultToleranceSeconds, now = Date.now } = options;
  if (!(Number.isFinite(toleranceSeconds) && toleranceSeconds >= 0)) {
    // Shows the type of any other value, because it may be a secret in the wrong place.
    const shown = typeof toleranceSeconds === 'number' ? toleranceSeconds : typeof toleranceSeconds;
    throw new ConfigurationError(
      `toleranceSeconds must be a number of seconds, 0 or more; got ${shown}.`,
    );
  }
  const time: unknown = typeof now === 'function' ? now() : now;
  // Not Number(time): `null` and `[]` would be 0, and a symbol a raw error.
  const present: unknown = (time as Partial<Date> | null | undefined)?.valueOf?.();
  if (typeof present === 'number' && Number.isFinite(present)) {
    return { toleranceSeconds, now: present };
  }
  throw new ConfigurationError(
    'now must be a Date, milliseconds since the epoch, or a function that returns either.',
  );
};
