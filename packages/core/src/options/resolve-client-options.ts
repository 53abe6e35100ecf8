import { resolveProxy } from '#resolve-proxy';
import type { Credentials } from '../auth/credentials.js';
import { ConfigurationError } from '../errors/client-errors.js';
import { createLog, type Log } from '../logging/create-log.js';
import type { LogLevel } from '../logging/logger.js';
import type { Middleware } from '../middleware/middleware.js';
import type { ProxySettings } from '../transport/default-transport-options.js';
import { type Clock, systemClock } from '../util/clock.js';
import { checkOptions } from './check-options.js';
import { clientOptionTable, clientOptionWords } from './client-option-table.js';
import type { ClientOptions } from './client-options.js';
import { readEnvironment, type Variables } from './read-environment.js';
import type { RequestOptions, ResolvedRequestOptions } from './request-options.js';
import { resolveBaseUrl } from './resolve-base-url.js';
import { resolveCredentials } from './resolve-credentials.js';
import { defaultRequestOptions, mergeRequestOptions } from './resolve-request-options.js';

/** A client's options with environment and defaults filled in. Contains no secret that could be printed. */
export interface ResolvedClientOptions {
  /** Ends in `/api/v1`. */
  readonly baseUrl: string;
  readonly credentials: Credentials;
  readonly headers: NonNullable<RequestOptions['headers']>;
  readonly log: Log;
  readonly clock: Clock;
  readonly dispatcher: object | undefined;
  readonly proxy: ProxySettings | undefined;
  readonly fetch: typeof globalThis.fetch | undefined;
  /** `Infinity` for no limit. */
  readonly maxConcurrency: number;
  /** `false` for no limit. */
  readonly retryBudget: number | false;
  readonly middleware: readonly Middleware[];
  /** The options that a request can override. */
  readonly call: ResolvedRequestOptions;
}

/**
 * Checks the options of a client, and fills in the environment and the defaults.
 *
 * @param variables Default: the environment of the process.
 * @throws ConfigurationError that says which option is wrong and what to pass instead.
 */
export const resolveClientOptions = (
  options: ClientOptions,
  variables?: Variables,
): ResolvedClientOptions => {
  checkOptions(options, clientOptionTable, clientOptionWords);
  checkSenders(options);
  const clock = options.clock ?? systemClock;
  let baseUrl = findBaseUrl(options, variables);
  // A key that appears later in the environment appears with its host: a sandbox key must not be sent to production.
  const onLateFind = () => {
    baseUrl = findBaseUrl(options, variables);
  };
  return {
    get baseUrl() {
      return baseUrl;
    },
    credentials: resolveCredentials(options, { clock, variables, onLateFind }),
    headers: { ...options.headers },
    log: createLog(options.logger ?? console, findLogLevel(options.logLevel, variables)),
    clock,
    dispatcher: options.dispatcher,
    proxy: resolveProxy(options.proxy, { baseUrl, variables }),
    fetch: options.fetch,
    maxConcurrency: options.maxConcurrency ?? clientOptionTable.maxConcurrency.default,
    retryBudget: options.retryBudget ?? clientOptionTable.retryBudget.default,
    middleware: [...(options.middleware ?? [])],
    call: mergeRequestOptions(defaultRequestOptions, options),
  };
};

const findBaseUrl = (
  { baseUrl, allowHttp }: ClientOptions,
  variables: Variables | undefined,
): string => {
  if (baseUrl !== undefined) return resolveBaseUrl(baseUrl, { allowHttp });
  const source = 'VOISNAP_BASE_URL';
  return resolveBaseUrl(readEnvironment(source, variables), { source, allowHttp });
};

const findLogLevel = (level: LogLevel | undefined, variables: Variables | undefined): LogLevel => {
  if (level !== undefined) return level;
  const { check, default: fallback } = clientOptionTable.logLevel;
  const named = readEnvironment('VOISNAP_LOG', variables)?.toLowerCase() ?? fallback;
  check("The environment's VOISNAP_LOG", named);
  return named as LogLevel;
};

const checkSenders = (options: ClientOptions): void => {
  const senders = (['dispatcher', 'proxy', 'fetch'] as const).filter((name) => options[name]);
  if (senders.length > 1) {
    throw new ConfigurationError(
      `Both ${senders.join(' and ')} were passed, and only one can send. Leave one of them out.`,
    );
  }
};
