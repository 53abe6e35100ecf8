import { logLevels } from '../logging/create-log.js';
import type { LogLevel } from '../logging/logger.js';
import { checkMiddleware } from '../middleware/check-middleware.js';
import { checkAllowHttp } from './allow-http.js';
import { checkHeaders } from './check-headers.js';
import type { DefaultedRule, OptionRule, OptionTable, OptionWords } from './check-options.js';
import type { ClientOptions } from './client-options.js';
import { expectCount, expectFunction, expectMethods, expectOneOf } from './option-checks.js';
import { sharedOptionTable } from './request-option-table.js';

/** For options that are checked where they are resolved: by `resolveCredentials`, `resolveBaseUrl`, `resolveProxy`. */
const checkedOnUse: OptionRule = { check: () => {} };

/** The table, with the types of its defaults. */
type ClientOptionTable = OptionTable<ClientOptions> & {
  readonly logLevel: DefaultedRule<LogLevel>;
  readonly maxConcurrency: DefaultedRule<number>;
  readonly retryBudget: DefaultedRule<number>;
};

/** The options of a client: each with its check, and its default where it has one. */
export const clientOptionTable: ClientOptionTable = {
  apiKey: checkedOnUse,
  accessToken: checkedOnUse,
  baseUrl: checkedOnUse,
  allowHttp: { check: checkAllowHttp },
  ...sharedOptionTable,
  headers: { check: checkHeaders },
  logger: { check: expectMethods('debug', 'info', 'warn', 'error') },
  logLevel: { default: 'warn', check: expectOneOf(logLevels) },
  dispatcher: { check: expectMethods('dispatch') },
  proxy: checkedOnUse,
  fetch: { check: expectFunction },
  // Over HTTP/1.1 each attempt has its own connection, and undici opens another one while the first rests for a turn after
  // its response. That is up to 128 connections; macOS allows a process 256 descriptors by default.
  maxConcurrency: { default: 64, check: expectCount(1, Number.POSITIVE_INFINITY) },
  retryBudget: { default: 100, check: expectCount(1, false) },
  middleware: { check: checkMiddleware },
  clock: { check: expectMethods('now', 'sleep', 'startTimer') },
};

/** How messages name the options of a client. */
export const clientOptionWords: OptionWords = {
  title: 'client options',
  example: "{ apiKey: 'vsnp_live_…' }",
};
