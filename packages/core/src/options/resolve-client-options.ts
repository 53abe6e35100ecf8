import type { Credentials } from '../auth/credentials.js';
import { ConfigurationError } from '../errors/configuration-error.js';
import { createLog, type Log, logLevels } from '../logging/create-log.js';
import { checkMiddleware } from '../middleware/check-middleware.js';
import type { Middleware } from '../middleware/middleware.js';
import type { ProxySettings } from '../transport/default-transport-options.js';
import { type Clock, systemClock } from '../util/clock.js';
import { isRecord } from '../util/is-record.js';
import { checkAllowHttp } from './allow-http.js';
import { checkChoice, checkOptionNames } from './check-names.js';
import { checkCount } from './check-numbers.js';
import type { ClientOptions } from './client-options.js';
import { readEnvironment, type Variables } from './read-environment.js';
import type { RequestOptions, ResolvedRequestOptions } from './request-options.js';
import { resolveBaseUrl } from './resolve-base-url.js';
import { resolveCredentials } from './resolve-credentials.js';
import { resolveProxy } from './resolve-proxy.js';
import {
  checkSharedOptions,
  defaultRequestOptions,
  mergeRequestOptions,
} from './resolve-request-options.js';

const names = {
  title: 'client options',
  example: "{ apiKey: 'vsnp_live_…' }",
  known: Object.keys({
    apiKey: true,
    accessToken: true,
    baseUrl: true,
    allowHttp: true,
    timeout: true,
    deadline: true,
    maxRetries: true,
    retryOn: true,
    maxRetryDelay: true,
    rateLimit: true,
    maxResponseBytes: true,
    validation: true,
    headers: true,
    logger: true,
    logLevel: true,
    dispatcher: true,
    proxy: true,
    fetch: true,
    maxConcurrency: true,
    retryBudget: true,
    middleware: true,
    clock: true,
  } satisfies Record<keyof ClientOptions, true>),
};

/**
 * Each attempt over HTTP/1.1 has a connection of its own, and a second one is opened while undici rests the
 * first for a turn after its response: so up to 128, where a process may often open 256 descriptors (macOS).
 */
const defaultMaxConcurrency = 64;

/** Retries that a client may use up before successes give some back. */
const defaultRetryBudget = 100;

/** A client's options after defaults and environment. Holds no secret that could be printed. */
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
  /** What each call starts from. */
  readonly call: ResolvedRequestOptions;
}

/**
 * Checks what a client is made from, and fills in the environment and the defaults.
 *
 * @param variables Default: the environment of the process.
 * @throws ConfigurationError that says which option is wrong and what to pass instead.
 */
export const resolveClientOptions = (
  options: ClientOptions,
  variables?: Variables,
): ResolvedClientOptions => {
  checkOptionNames(options, names);
  checkSharedOptions(options);
  checkParts(options);
  checkMiddleware(options.middleware);
  checkAllowHttp(options.allowHttp);
  if (options.maxConcurrency !== Number.POSITIVE_INFINITY) {
    checkCount('maxConcurrency', options.maxConcurrency, 1);
  }
  if (options.retryBudget !== false) checkCount('retryBudget', options.retryBudget, 1);
  const clock = options.clock ?? systemClock;
  let baseUrl = findBaseUrl(options, variables);
  // A key that comes later comes with its host: what belongs to the sandbox must not be sent to production.
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
    maxConcurrency: options.maxConcurrency ?? defaultMaxConcurrency,
    retryBudget: options.retryBudget ?? defaultRetryBudget,
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

const findLogLevel = (level: ClientOptions['logLevel'], variables: Variables | undefined) => {
  const chosen = level ?? readEnvironment('VOISNAP_LOG', variables)?.toLowerCase() ?? 'warn';
  checkChoice(
    level === undefined ? "The environment's VOISNAP_LOG" : 'logLevel',
    chosen,
    logLevels,
  );
  return chosen;
};

/** What the parts that a caller brings along must be able to do. */
const parts = {
  logger: ['debug', 'info', 'warn', 'error'],
  dispatcher: ['dispatch'],
  clock: ['now', 'sleep', 'startTimer'],
} as const;

const checkParts = (options: ClientOptions): void => {
  for (const [name, methods] of Object.entries(parts)) {
    const part: unknown = options[name as keyof typeof parts];
    if (part === undefined) continue;
    const missing = methods.filter((method) => !isRecord(part) || !isFunction(part[method]));
    if (missing.length > 0) {
      throw new ConfigurationError(`${name} must be an object with ${missing.join('(), ')}().`);
    }
  }
  if (options.fetch !== undefined && !isFunction(options.fetch)) {
    throw new ConfigurationError('fetch must be a function.');
  }
  const senders = (['dispatcher', 'proxy', 'fetch'] as const).filter((name) => options[name]);
  if (senders.length > 1) {
    throw new ConfigurationError(
      `Both ${senders.join(' and ')} were passed, and only one can send. Leave one of them out.`,
    );
  }
};

const isFunction = (value: unknown): boolean => typeof value === 'function';
