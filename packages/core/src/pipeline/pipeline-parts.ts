import type { Credentials } from '../auth/credentials.js';
import type { Log } from '../logging/create-log.js';
import type { Middleware } from '../middleware/middleware.js';
import type { RateLimits } from '../rate-limit/rate-limits.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import type { RetryBudget } from '../retry/retry-budget.js';
import type { ProxySettings } from '../transport/default-transport-options.js';
import type { Transport } from '../transport/transport.js';
import type { Clock } from '../util/clock.js';
import type { AttemptHandler, CallHandler } from './call.js';

/** The parts of a client that its layers use. */
export interface PipelineParts {
  readonly transport: Transport;
  /** Proxies, whose credentials no error may quote. */
  readonly proxy: ProxySettings | undefined;
  readonly credentials: Credentials;
  readonly log: Log;
  readonly clock: Clock;
  readonly limits: RateLimits;
  /** `Infinity` for no limit. */
  readonly maxConcurrency: number;
  /** Limits the retries of all calls together. `undefined` for no limit. */
  readonly budget: RetryBudget | undefined;
  readonly middleware: readonly Middleware[];
  /** A source of numbers from 0 (included) to 1 (excluded). */
  readonly random: () => number;
}

/** A step of the pipeline that sees calls, or attempts. */
export type Handler<Subject> = (subject: Subject) => Promise<DecodedResponse>;

/** Makes a layer that sees each call once. Returns `next` itself when there is nothing to do. */
export type CallLayer = (next: CallHandler, parts: PipelineParts) => CallHandler;

/** Makes a layer that sees each attempt. Returns `next` itself when there is nothing to do. */
export type AttemptLayer = (next: AttemptHandler, parts: PipelineParts) => AttemptHandler;
