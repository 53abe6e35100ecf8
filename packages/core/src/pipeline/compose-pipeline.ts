import type { Credentials } from '../auth/credentials.js';
import type { Log } from '../logging/create-log.js';
import type { Middleware } from '../middleware/middleware.js';
import type { RateLimits } from '../rate-limit/rate-limits.js';
import type { RetryBudget } from '../retry/retry-budget.js';
import type { Transport } from '../transport/transport.js';
import type { Clock } from '../util/clock.js';
import { authenticate } from './authenticate.js';
import type { CallHandler } from './call.js';
import { limitConcurrency } from './limit-concurrency.js';
import { logAttempts } from './log-attempts.js';
import { logCalls, logPacing, logRetry } from './log-calls.js';
import { pace } from './pace.js';
import { publishAttempts, publishCalls } from './publish-traces.js';
import { retry } from './retry.js';
import { wrapAttempts, wrapCalls } from './run-middleware.js';
import { send } from './send.js';

/** What the layers work with. */
export interface PipelineParts {
  readonly transport: Transport;
  /** What no error may quote beside the secrets of its request: those of the proxy. */
  readonly knownSecrets: readonly string[];
  readonly credentials: Credentials;
  readonly log: Log;
  readonly clock: Clock;
  readonly limits: RateLimits;
  /** `Infinity` for no limit. */
  readonly maxConcurrency: number;
  readonly budget: RetryBudget | undefined;
  readonly middleware: readonly Middleware[];
  /** A source of numbers from 0 (included) to 1 (excluded). */
  readonly random: () => number;
}

/**
 * Puts the layers of a call around each other: traces of calls → middleware of calls → log → retry → rate limit → concurrency →
 * timeout → authenticate → middleware of attempts → traces of attempts → send. Read it from the bottom up. A layer that has nothing
 * to do is left out.
 */
export const composePipeline = (parts: PipelineParts): CallHandler => {
  const { credentials, log, clock, random, middleware, limits, maxConcurrency, budget } = parts;
  let attempt = publishAttempts(send(parts));
  attempt = wrapAttempts(attempt, middleware);
  if (log.isEnabled('debug')) attempt = logAttempts(attempt, log, clock);
  attempt = authenticate(attempt, credentials, clock);
  if (Number.isFinite(maxConcurrency)) attempt = limitConcurrency(attempt, maxConcurrency, clock);
  attempt = pace(attempt, { limits, clock, onWait: (...wait) => logPacing(log, ...wait) });
  const onRetry: Parameters<typeof retry>[1]['onRetry'] = (...planned) => logRetry(log, ...planned);
  let call = retry(attempt, { clock, random, budget, onRetry });
  if (log.isEnabled('warn')) call = logCalls(call, log);
  return publishCalls(wrapCalls(call, middleware));
};
