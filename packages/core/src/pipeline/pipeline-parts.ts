import type { Credentials } from '../auth/credentials.js';
import type { Log } from '../logging/create-log.js';
import type { Middleware } from '../middleware/middleware.js';
import type { RateLimits } from '../rate-limit/rate-limits.js';
import type { RetryBudget } from '../retry/retry-budget.js';
import type { Transport } from '../transport/transport.js';
import type { Clock } from '../util/clock.js';
import type { AttemptHandler, CallHandler } from './call.js';

/** What the layers of a client work with. */
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
  /** What the retries of all calls take from. Without one there is no limit. */
  readonly budget: RetryBudget | undefined;
  readonly middleware: readonly Middleware[];
  /** A source of numbers from 0 (included) to 1 (excluded). */
  readonly random: () => number;
}

/** A layer that sees each call once. It returns `next` itself where it has nothing to do. */
export type CallLayer = (next: CallHandler, parts: PipelineParts) => CallHandler;

/** A layer that sees each attempt. It returns `next` itself where it has nothing to do. */
export type AttemptLayer = (next: AttemptHandler, parts: PipelineParts) => AttemptHandler;
