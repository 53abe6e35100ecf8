import { logLevels } from '../logging/create-log.js';
import type { LogLevel } from '../logging/logger.js';
import { checkMiddleware } from '../middleware/check-middleware.js';
import { checkAllowHttp } from './allow-http.js';
import { checkHeaders } from './check-headers.js';
import type { OptionRule, OptionTable, OptionWords } from './check-options.js';
import type { ClientOptions } from './client-options.js';
import { expectCount, expectFunction, expectMethods, expectOneOf } from './option-checks.js';
import { sharedOptionTable } from './request-option-table.js';

/** An option whose value is checked where it is used: `resolveCredentials`, `resolveBaseUrl`, `resolveProxy`. */
const checkedOnUse: OptionRule = { check: () => {} };

/** An option with a default. */
type Defaulted<Value> = OptionRule & { readonly default: Value };

/** The options that a client has in common with no request. */
type ClientOptionTable = OptionTable<ClientOptions> & {
  readonly logLevel: Defaulted<LogLevel>;
  readonly maxConcurrency: Defaulted<number>;
  readonly retryBudget: Defaulted<number>;
};

/** The options of a client. */
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
  // Each attempt over HTTP/1.1 has a connection of its own, and a second one is opened while undici rests the first
  // for a turn after its response: so up to 128, where a process may often open 256 descriptors (macOS).
  maxConcurrency: { default: 64, check: expectCount(1, Number.POSITIVE_INFINITY) },
  retryBudget: { default: 100, check: expectCount(1, false) },
  middleware: { check: checkMiddleware },
  clock: { check: expectMethods('now', 'sleep', 'startTimer') },
};

/** The options of a client in messages. */
export const clientOptionWords: OptionWords = {
  title: 'client options',
  example: "{ apiKey: 'vsnp_live_…' }",
};
