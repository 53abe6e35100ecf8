import type { AttemptRecord } from '../util/attempt-record.js';
import type { HttpMethod, RetryClass } from '../util/operation.js';

/**
 * What runs around calls: measuring, tracing, a cache, headers of your own. Plain functions in the
 * client's option `middleware`; the first in the array is the outermost, in both layers.
 *
 * The contract, for both functions:
 * - `next` is called once at the most; a second time it rejects with a `ConfigurationError`, because
 *   sending again is the retries' work. Without calling it, the function answers by itself and nothing is sent.
 * - What it resolves with is the response, as it came or another one; `data` is checked against the
 *   model afterwards, as always.
 * - `next` rejects with a `VoisnapError`. Let it through, or throw another one. Anything else that is
 *   thrown ends the call, without retries, as a `VoisnapError` with the thrown value as `cause`.
 * - When the call is aborted, passes its deadline or its client is closed, it ends so, whatever the
 *   function does: wait with `signal`.
 * - Credentials are not shown to it: not in `headers`, and never in `url`. URLs may hold phone numbers.
 *
 * @example
 * ```ts
 * import type { Middleware } from '@voisnap/core';
 *
 * const timing: Middleware = {
 *   call: async ({ operationId }, next) => {
 *     const startedAt = performance.now();
 *     try {
 *       return await next();
 *     } finally {
 *       console.log(operationId, performance.now() - startedAt);
 *     }
 *   },
 *   attempt: (attempt, next) => next({ headers: { 'x-attempt': String(attempt.number) } }),
 * };
 * ```
 */
export interface Middleware {
  /** Around each logical call, once, with its retries and waits; outside of everything but validation. */
  readonly call?:
    | ((
        call: MiddlewareCall,
        next: () => Promise<MiddlewareResponse>,
      ) => Promise<MiddlewareResponse>)
    | undefined;
  /**
   * Around each HTTP attempt, inside `timeout`: authenticated, about to be sent. What a failed attempt
   * throws decides about the retry, but an `unsafe` request that may have been carried out is never sent
   * again for it. A 401 that is replayed with a new token is an attempt of its own.
   */
  readonly attempt?:
    | ((
        attempt: MiddlewareAttempt,
        next: (changes?: AttemptChanges) => Promise<MiddlewareResponse>,
      ) => Promise<MiddlewareResponse>)
    | undefined;
}

/** What a middleware sees of a call. The same object for the call and all its attempts. */
export interface MiddlewareCall {
  /** Dotted name: `agents.get`; `request` for `client.request()`. */
  readonly operationId: string;
  readonly method: HttpMethod;
  /** Path below the base URL, with `{name}` for each parameter: a good name for metrics. */
  readonly pathTemplate: string;
  /** Absolute, encoded. */
  readonly url: string;
  readonly retryClass: RetryClass;
  readonly rateLimitPolicy: string;
  /** `Idempotency-Key` of the call, the same on all attempts. */
  readonly idempotencyKey: string | undefined;
  /** The attempts that have ended; grows as the call goes on. */
  readonly attempts: readonly AttemptRecord[];
  /** Aborts when the call ends early: by its own signal, its deadline, or the client's close. */
  readonly signal: AbortSignal;
}

/** What a middleware sees of one HTTP attempt. */
export interface MiddlewareAttempt {
  readonly call: MiddlewareCall;
  /** 1 for the first. */
  readonly number: number;
  /** What is sent, with lower-case names, without the headers that hold secrets. */
  readonly headers: Readonly<Record<string, string>>;
  /** Aborts for the call's reasons, and when the attempt's `timeout` is over. */
  readonly signal: AbortSignal;
}

/** What a middleware changes in an attempt, and in that one alone. */
export interface AttemptChanges {
  /** Headers to set, in any case; `undefined` leaves one out. Those not named stay as they are. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
}

/** A 2xx response; every other one is an error that `next` rejects with. */
export interface MiddlewareResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON; `undefined` for a response without a body. */
  readonly data: unknown;
}
