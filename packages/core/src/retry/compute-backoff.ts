/** First back-off, before the second attempt, in milliseconds. */
const baseDelay = 500;
/** Longest back-off, in milliseconds. */
const maxDelay = 8_000;

/**
 * Computes how long to wait after a failed attempt when the server names no time: exponential back-off with
 * full jitter, a random time from 0 to 500 ms · 2^(attempt − 1), at most 8 s. Full jitter spreads the
 * clients that failed together (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 *
 * @returns whole milliseconds.
 */
export const computeBackoff = ({
  attempt,
  random,
}: {
  /** The attempt that failed: 1 for the first. */
  readonly attempt: number;
  /** A source of numbers from 0 (included) to 1 (excluded). */
  readonly random: () => number;
}): number => Math.floor(random() * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1)));
