import type { Logger, LogLevel } from '../logging/logger.js';
import type { Middleware } from '../middleware/middleware.js';
import type { Clock } from '../util/clock.js';
import type { RequestOptions, SharedOptions } from './request-options.js';

/** Options of a client. All have a default except the credentials: without them each call rejects. */
export interface ClientOptions extends SharedOptions {
  /** API key: `vsnp_live_…` or `vsnp_sb_…`. Default: the environment's `VOISNAP_API_KEY`. */
  readonly apiKey?: string | undefined;
  /**
   * A JWT, or a function that returns one. The client keeps a function's token until shortly before its `exp`. A call waits
   * for the function no longer than its `timeout` and `deadline`. The function must not call this client.
   * Default: the environment's `VOISNAP_ACCESS_TOKEN`.
   */
  readonly accessToken?: string | (() => string | Promise<string>) | undefined;
  /**
   * URL of the API, as `https://sandbox.api.voisnap.ai`. `/api/v1` is appended if it is missing.
   * Default: the environment's `VOISNAP_BASE_URL`, then `https://api.voisnap.ai`.
   */
  readonly baseUrl?: string | undefined;
  /**
   * Hosts, besides this machine, that plain http is allowed for: `['voisnap-mock']`, or `true` for every host. Over plain
   * http, anyone who can read the network can read the credentials. Default: none.
   */
  readonly allowHttp?: boolean | readonly string[] | undefined;
  /** Headers of every request; `undefined` removes one that the client would send. Default: none. */
  readonly headers?: RequestOptions['headers'];
  /** Where log lines go: an object with `debug`, `info`, `warn` and `error`. Default: the console. */
  readonly logger?: Logger | undefined;
  /** The least severe level that is logged. Default: the environment's `VOISNAP_LOG`, then `'warn'`. */
  readonly logLevel?: LogLevel | undefined;
  /** An undici `Dispatcher` (a proxy, a mock) to send through. Closing the client does not close it. Node only. Default: none. */
  readonly dispatcher?: object | undefined;
  /**
   * Proxy to send through: its URL, with user and password if it needs them, or `'environment'` for the variables
   * `HTTPS_PROXY`, `HTTP_PROXY` (http only) and `NO_PROXY`, read as curl reads them. Node only. Default: no proxy, even if
   * the environment has these variables.
   */
  readonly proxy?: 'environment' | (string & {}) | undefined;
  /**
   * A `fetch` function to send with, instead of the platform's transport. It may throw for statuses of 400 and more, as ky
   * does, if its error holds the unread `response`. Default: none.
   */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * Most HTTP attempts at a time, over all calls; further ones wait. A call that waits before a retry, or for a rate limit,
   * does not count. Middleware of an attempt that makes calls with the same client holds its place meanwhile.
   * Default 64; `Infinity` for no limit.
   */
  readonly maxConcurrency?: number | undefined;
  /**
   * Most retries that all calls together may spend while the API fails. A call that a retry saved gives one back, as do five
   * calls that succeed without a retry. A retry after a timeout costs two, one after a 429 costs nothing.
   * Default 100; `false` for no limit.
   */
  readonly retryBudget?: number | false | undefined;
  /** Functions around each call and each attempt; the first is the outermost. Default: none. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** The clock for all waits and timeouts: that of the mock in tests. Default: the machine's. */
  readonly clock?: Clock | undefined;
}
