import type { InFlightRequest } from '../clock/in-flight.js';
import type { AuthSettings } from './authenticate.js';
import type { Exchange, FaultAction, MockResponse, ServedOperation } from './exchange.js';
import type { IdempotencyKeys } from './idempotency.js';
import type { RateLimiter } from './rate-limiter.js';

/** How the server waits on the mock's clock. Both methods reject when the signal aborts. */
interface ServiceTime {
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  hang(signal: AbortSignal): Promise<never>;
}

/** The head of a request, known before its body is read. */
export interface RequestHead {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
}

/** Parts of the mock that its HTTP application needs. */
export interface Service {
  readonly operations: readonly ServedOperation[];
  readonly auth: AuthSettings;
  readonly rateLimiter: RateLimiter;
  readonly idempotency: IdempotencyKeys;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newTraceId: () => string;
  /** Counts a request as in flight. */
  readonly beginRequest: () => InFlightRequest;
  readonly time: ServiceTime;
  /** Takes the planned fault of a request. Calls `readHead` only when faults are planned. */
  readonly takeFault: (readHead: () => RequestHead) => FaultAction | undefined;
  /** Called when the response to a request is ready. */
  readonly onResponse: (exchange: Exchange, response: MockResponse) => void;
  /** Called with an error of the mock or of the test's own code in it. `verify()` throws it later. */
  readonly onFailure: (error: unknown) => void;
}
