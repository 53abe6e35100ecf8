import { ConfigurationError } from '@voisnap/core/errors';

/** How a delivery is verified. */
export interface VerifyWebhookOptions {
  /** How far the timestamp may be off, either way, in seconds. Default: 300. */
  readonly toleranceSeconds?: number | undefined;
  /** The present: a `Date`, milliseconds since the epoch, or what gives one. Default: the machine's clock. */
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
 * @throws ConfigurationError for an option that is not known, or makes no sense.
 */
export const resolveVerifyOptions = (options: VerifyWebhookOptions): ResolvedVerifyOptions => {
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new ConfigurationError(
      `Verifying a webhook knows no option "${unknown}": there are ${known.join(' and ')}.`,
    );
  }
  const { toleranceSeconds = defaultToleranceSeconds, now = Date.now } = options;
  if (!(Number.isFinite(toleranceSeconds) && toleranceSeconds >= 0)) {
    // What is no number is not shown: a secret may have been passed in the wrong place.
    const shown = typeof toleranceSeconds === 'number' ? toleranceSeconds : typeof toleranceSeconds;
    throw new ConfigurationError(
      `toleranceSeconds must be a number of seconds, 0 or more; got ${shown}.`,
    );
  }
  const present = Number(typeof now === 'function' ? now() : now);
  if (Number.isFinite(present)) return { toleranceSeconds, now: present };
  throw new ConfigurationError('now must be a Date, milliseconds since the epoch, or give one.');
};
