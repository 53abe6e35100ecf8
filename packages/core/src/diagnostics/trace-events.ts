import type { CallDescription } from '../util/call-description.js';
import type { RequestSent } from '../util/request-sent.js';

/**
 * What `tracingChannel('voisnap:call')` of `node:diagnostics_channel` publishes: one object a call, the
 * same in all its events, so that it can be the key of a `WeakMap`. Holds no credential and no body, and
 * of phone numbers in URLs the last two digits.
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
  /** Of a call that went well, from `asyncStart` on. */
  response?: TracedResponse;
  /** Of a call that failed, from `error` on. */
  failure?: TracedFailure;
}

/** What `tracingChannel('voisnap:attempt')` publishes: one object for each HTTP attempt. */
export interface AttemptTrace {
  /** The call that it belongs to. */
  readonly call: CallTrace;
  /** 1 for the first. */
  readonly number: number;
  /** What is sent: values of an allow-list, of all others `[redacted]`. Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of an attempt that went well, from `asyncStart` on. */
  response?: TracedResponse;
  /** Of an attempt that failed, from `error` on. */
  failure?: TracedFailure;
}

/** A 2xx response. */
export interface TracedResponse {
  readonly status: number;
  /** Values of an allow-list, of all others `[redacted]`. Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A failure without its message and body, which may quote what somebody typed. */
export interface TracedFailure {
  /** Name of the class: `RateLimitError`. */
  readonly name: string;
  /** HTTP status, where the API responded. */
  readonly status: number | undefined;
  /** Code of a `ConnectionError`: `ECONNRESET`. */
  readonly code: string | undefined;
  /** Where no response came: whether the API may have got the request. */
  readonly requestSent: RequestSent | undefined;
  /** The API's trace id. */
  readonly traceId: string | undefined;
}
