import type { InFlightRequest } from '../clock/in-flight.js';
import type { AuthSettings } from './authenticate.js';
import type { Exchange, FaultAction, MockResponse, ServedOperation } from './exchange.js';
import type { IdempotencyKeys } from './idempotency.js';
import type { RateLimiter } from './rate-limiter.js';

/** How the server waits on the mock's clock; both end with an error when the signal aborts. */
interface ServiceTime {
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  hang(signal: AbortSignal): Promise<never>;
}

/** The head of a request: what is known of it before anything is read. */
export interface RequestHead {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
}

/** What the server of one mock works with. */
export interface Service {
  readonly operations: readonly ServedOperation[];
  readonly auth: AuthSettings;
  readonly rateLimiter: RateLimiter;
  readonly idempotency: IdempotencyKeys;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newTraceId: () => string;
  /** Counts a request in. */
  readonly beginRequest: () => InFlightRequest;
  readonly time: ServiceTime;
  /** Takes what was planned to go wrong with a request. Reads its head only where there is a plan. */
  readonly takeFault: (readHead: () => RequestHead) => FaultAction | undefined;
  /** Told about every request when its answer is ready. */
  readonly onResponse: (exchange: Exchange, response: MockResponse) => void;
  /** Told about what is a bug of the mock, or of what a test made it do: `verify()` throws it. */
  readonly onFailure: (error: unknown) => void;
}
