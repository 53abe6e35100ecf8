import type { CallDescription } from '../util/call-description.js';
import type { RequestSent } from '../util/request-sent.js';

/**
 * Event of `tracingChannel('voisnap:call')` of `node:diagnostics_channel`: one object per call, the same in all its events,
 * so that it can be the key of a `WeakMap`. It contains no credential and no body. Phone numbers in URLs are masked except
 * their last two digits.
 *
 * @example
 * ```ts
 * import { tracingChannel } from 'node:diagnostics_channel';
 * import type { CallTrace } from '@voisnap/core';
 *
 * tracingChannel<unknown, CallTrace>('voisnap:call').asyncEnd.subscribe((message) => {
 *   const { operationId, attempts, response, failure } = message as CallTrace;
 *   console.log(operationId, attempts.length, response?.status ?? failure?.name);
 * });
 * ```
 */
export interface CallTrace extends CallDescription {
  /** Path below the base URL, with `{name}` for each parameter; `undefined` for `client.request()`. */
  readonly pathTemplate: string | undefined;
  /** Absolute, encoded, redacted. */
  readonly url: string;
  /** Set when the call succeeds, from `asyncStart` on. */
  response?: TracedResponse;
  /** Set when the call fails, from `error` on. */
  failure?: TracedFailure;
}

/** Event of `tracingChannel('voisnap:attempt')`: one object per HTTP attempt. */
export interface AttemptTrace {
  /** The call that it belongs to. */
  readonly call: CallTrace;
  /** 1 for the first. */
  readonly number: number;
  /** Request headers: values of an allow-list, all others `[redacted]`. Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Set when the attempt succeeds, from `asyncStart` on. */
  response?: TracedResponse;
  /** Set when the attempt fails, from `error` on. */
  failure?: TracedFailure;
}

/** A 2xx response. */
export interface TracedResponse {
  /** Status of the response. */
  readonly status: number;
  /** Response headers: values of an allow-list, all others `[redacted]`. Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A failure, without its message and body, which may quote input. */
export interface TracedFailure {
  /** Name of the class: `RateLimitError`. */
  readonly name: string;
  /** HTTP status; `undefined` without a response. */
  readonly status: number | undefined;
  /** Code of a `ConnectionError`: `ECONNRESET`. */
  readonly code: string | undefined;
  /** `'maybe'` when the API may have carried out the request; as in `VoisnapError`. */
  readonly requestSent: RequestSent | undefined;
  /** Trace id of the API. */
  readonly traceId: string | undefined;
}
