import { RateLimitError } from '../errors/api-errors.js';
import type { ResolvedRequestOptions } from '../options/request-options.js';
import type { RateLimitWait } from './rate-limiter.js';

/** A wait may exceed `maxRetryDelay` by this many milliseconds: resets are whole seconds, on clocks that differ. */
const slack = 2_000;

/** The call that would wait. */
export interface PacedCall {
  readonly operationId: string;
  readonly options: Pick<ResolvedRequestOptions, 'rateLimit' | 'maxRetryDelay' | 'deadline'>;
  readonly now: number;
  /** When the deadline is over, on the client's clock; `Infinity` without one. */
  readonly endsAt: number;
  /** Tells the caller whether anything was sent. */
  readonly conclusion: string;
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
): RateLimitError | undefined => {
  const reason = findReason(wait, call);
  if (reason === undefined) return undefined;
  const { policy, limit, remaining, resetAt } = wait;
  const retryAfter = resetAt === undefined ? undefined : Math.ceil((resetAt - call.now) / 1_000);
  const left = remaining > 0 ? 'will be used up by requests in flight' : 'is used up';
  const until = retryAfter === undefined ? '' : `; it resets in ${retryAfter} s`;
  return new RateLimitError(
    `${call.operationId}: the rate limit ${policy} (${limit ?? 'unknown'} requests) ${left}${until}, ` +
      `${reason}. ${call.conclusion}`,
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
  { options, now, endsAt }: PacedCall,
): string | undefined => {
  if (options.rateLimit === 'throw') return "and the option rateLimit is 'throw'";
  if (waitMs === undefined) return undefined;
  if (now + waitMs >= endsAt) return `which would pass the deadline of ${options.deadline} ms`;
  if (waitMs > options.maxRetryDelay + slack) {
    return `which is longer than maxRetryDelay (${options.maxRetryDelay} ms) allows`;
  }
  return undefined;
};
