import type { CallDescription } from '../util/call-description.js';

/**
 * Functions around calls: for measuring, tracing, a cache, headers of your own. Pass them in the client's option
 * `middleware`; the first in the array is the outermost, for calls and for attempts.
 *
 * The rules for both functions:
 * - Call `next` at most once. A second call rejects with a `ConfigurationError`, because only retries send a request
 *   again. If you do not call it, nothing is sent, and your function provides the response.
 * - Resolve with the response of `next`, or with another one. Its `data` is validated afterwards, as always.
 * - `next` rejects with a `VoisnapError`. Rethrow it, or throw another one. Any other thrown value ends the call without
 *   retries, as a `VoisnapError` with that value as its `cause`.
 * - A call ends when it is aborted, passes its deadline, or its client is closed, even while your function waits. Pass
 *   `signal` to everything that it waits for.
 * - Middleware does not see credentials, neither in `headers` nor in `url`. URLs may hold phone numbers.
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
  /** Runs once for each call, around its retries and waits. Only validation and the trace channel run outside of it. */
  readonly call?:
    | ((
        call: MiddlewareCall,
        next: () => Promise<MiddlewareResponse>,
      ) => Promise<MiddlewareResponse>)
    | undefined;
  /**
   * Runs for each HTTP attempt, inside `timeout`, after credentials were added and before it is sent. The error of a failed
   * attempt decides about the retry, but an `unsafe` request that may have been carried out is not sent again. A replay
   * with a new token after a 401 is an attempt of its own.
   */
  readonly attempt?:
    | ((
        attempt: MiddlewareAttempt,
        next: (changes?: AttemptChanges) => Promise<MiddlewareResponse>,
      ) => Promise<MiddlewareResponse>)
    | undefined;
}

/** A call, as middleware sees it. The same object for the call and all its attempts. */
export interface MiddlewareCall extends CallDescription {
  /** Path below the base URL, with `{name}` for each parameter: a good name for metrics. */
  readonly pathTemplate: string;
  /** Aborts when the call ends early: by its own signal, its deadline, or the client's close. */
  readonly signal: AbortSignal;
}

/** One HTTP attempt, as middleware sees it. */
export interface MiddlewareAttempt {
  /** The call that the attempt belongs to. */
  readonly call: MiddlewareCall;
  /** 1 for the first. */
  readonly number: number;
  /** The headers to be sent, with lower-case names, without those that hold secrets. */
  readonly headers: Readonly<Record<string, string>>;
  /** Aborts when the call does, and when the attempt's `timeout` is over. */
  readonly signal: AbortSignal;
}

/** Changes of a middleware to one attempt. */
export interface AttemptChanges {
  /** Headers to set, with names in any case; `undefined` removes one. All others stay. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
}

/** A 2xx response; every other one is an error that `next` rejects with. */
export interface MiddlewareResponse {
  /** Status of the response. */
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON; `undefined` for a response without a body. */
  readonly data: unknown;
}
