import type { Logger, LogLevel } from '../logging/logger.js';
import type { Middleware } from '../middleware/middleware.js';
import type { Clock } from '../util/clock.js';
import type { RequestOptions, SharedOptions } from './request-options.js';

/** What a client is made from. Everything has a default but the credentials, without which every call rejects. */
export interface ClientOptions extends SharedOptions {
  /** API key: `vsnp_live_…` or `vsnp_sb_…`. Default: the environment's `VOISNAP_API_KEY`. */
  readonly apiKey?: string | undefined;
  /**
   * A JWT, or a function that gets one. A function's token is kept until shortly before its `exp`. A call
   * waits for it no longer than its `timeout` and `deadline`. The function must not call this client.
   * Default: the environment's `VOISNAP_ACCESS_TOKEN`.
   */
  readonly accessToken?: string | (() => string | Promise<string>) | undefined;
  /**
   * A host, as `https://sandbox.api.voisnap.ai`; `/api/v1` is appended unless it ends so already.
   * Default: the environment's `VOISNAP_BASE_URL`, then `https://api.voisnap.ai`.
   */
  readonly baseUrl?: string | undefined;
  /**
   * Hosts that plain http may be used for, beside this machine: `['voisnap-mock']`, or `true` for every host.
   * Whoever can read the network in between reads the credentials. Default: none.
   */
  readonly allowHttp?: boolean | readonly string[] | undefined;
  /** Headers sent with every request; `undefined` drops one that the client would send. */
  readonly headers?: RequestOptions['headers'];
  /** Any object with `debug`, `info`, `warn` and `error`. Default: the console. */
  readonly logger?: Logger | undefined;
  /** Default: the environment's `VOISNAP_LOG`, then `'warn'`. */
  readonly logLevel?: LogLevel | undefined;
  /** An undici `Dispatcher` (a proxy, a mock) to send through. Node only; it is not closed with the client. */
  readonly dispatcher?: object | undefined;
  /**
   * Sends through a proxy: its URL, with user and password where it wants them, or `'environment'` for
   * `HTTPS_PROXY`, `HTTP_PROXY` (http only) and `NO_PROXY`, as curl reads them. Node only. Default: no
   * proxy, whatever the environment says.
   */
  readonly proxy?: 'environment' | (string & {}) | undefined;
  /**
   * A `fetch` to send with, instead of the platform's transport. One that throws for a status of 400 and
   * more (ky) will do, as long as its error holds the unread `response`.
   */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * HTTP attempts at a time, over all calls; further ones wait their turn. A call that waits before a
   * retry, or for a rate limit, is none. An attempt's middleware that makes calls with the same client
   * holds its place meanwhile. Default 64; `Infinity` for no limit.
   */
  readonly maxConcurrency?: number | undefined;
  /**
   * How many retries all calls may use up together while the API fails: one is given back by the call
   * that a retry saved, or by five calls that succeed at once; one after a timeout counts twice, one
   * after a 429 not at all. `false` for no such limit. Default 100.
   */
  readonly retryBudget?: number | false | undefined;
  /** What runs around each call and each attempt; the first is the outermost. Default: nothing. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Where time comes from. Default: the machine's clock. */
  readonly clock?: Clock | undefined;
}
