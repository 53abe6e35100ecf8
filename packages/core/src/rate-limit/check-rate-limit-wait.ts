import { RateLimitError } from '../errors/api-errors.js';
import type { ResolvedRequestOptions } from '../options/request-options.js';
import type { Operation } from '../util/operation.js';

/** A wait may exceed `maxRetryDelay` by this many milliseconds: resets are whole seconds, on clocks that differ. */
const slack = 2_000;

/** Why a request would wait, and how long. */
export interface RateLimitWait {
  readonly policy: string;
  readonly limit: number | undefined;
  readonly remaining: number;
  /** When the window ends, on the client's clock. */
  readonly resetAt: number | undefined;
  /** Milliseconds until then; `undefined` while it depends on requests in flight. */
  readonly waitMs: number | undefined;
}

/** The call that would wait. */
export interface PacedCall {
  readonly operation: Pick<Operation, 'id' | 'method'>;
  readonly options: Pick<ResolvedRequestOptions, 'rateLimit' | 'maxRetryDelay' | 'deadline'>;
  /** When the deadline is over, on the client's clock; `Infinity` without one. */
  readonly endsAt: number;
  /** Tells the caller whether anything was sent. */
  readonly progress: { describe(): string };
}

/**
 * Decides whether a call fails instead of waiting for its rate limit: because of the option `rateLimit`, its
 * deadline or `maxRetryDelay`.
 *
 * @returns the error, with the fields of a 429's but without a status, because there was no response.
 */
export const checkRateLimitWait = (
  wait: RateLimitWait,
  call: PacedCall,
  now: number,
): RateLimitError | undefined => {
  const reason = findReason(wait, call, now);
  if (reason === undefined) return undefined;
  const { policy, limit, remaining, resetAt } = wait;
  const retryAfter = resetAt === undefined ? undefined : Math.ceil((resetAt - now) / 1_000);
  const left = remaining > 0 ? 'will be used up by requests in flight' : 'is used up';
  const until = retryAfter === undefined ? '' : `; it resets in ${retryAfter} s`;
  return new RateLimitError(
    `${call.operation.id}: the rate limit ${policy} (${limit ?? 'unknown'} requests) ${left}${until}, ` +
      `${reason}. ${call.progress.describe()}`,
    {
      retryAfter,
      limit,
      remaining,
      resetAt: resetAt === undefined ? undefined : new Date(resetAt),
      policy,
      requestSent: 'no',
    },
  );
};

const findReason = (
  { waitMs }: RateLimitWait,
  { options, endsAt }: PacedCall,
  now: number,
): string | undefined => {
  if (options.rateLimit === 'throw') return "and the option rateLimit is 'throw'";
  if (waitMs === undefined) return undefined;
  if (now + waitMs >= endsAt) return `which would pass the deadline of ${options.deadline} ms`;
  if (waitMs > options.maxRetryDelay + slack) {
    return `which is longer than maxRetryDelay (${options.maxRetryDelay} ms) allows`;
  }
  return undefined;
};
