import { ConfigurationError } from '../errors/configuration-error.js';
import { isRecord } from '../util/is-record.js';
import { checkHeaders } from './check-headers.js';
import { checkChoice, checkOptionNames } from './check-names.js';
import { checkCount, checkDuration, checkStatuses } from './check-numbers.js';
import type {
  RateLimitMode,
  RequestOptions,
  ResolvedRequestOptions,
  ValidationMode,
} from './request-options.js';

const validationModes = ['strict', 'warn', 'off'] as const satisfies ValidationMode[];
const rateLimitModes = ['wait', 'throw', 'off'] as const satisfies RateLimitMode[];

/** The names that the options of a request may have. */
export const requestOptionNames: readonly string[] = Object.keys({
  signal: true,
  timeout: true,
  deadline: true,
  maxRetries: true,
  retryOn: true,
  maxRetryDelay: true,
  rateLimit: true,
  maxResponseBytes: true,
  validation: true,
  headers: true,
  query: true,
  extraBody: true,
  idempotencyKey: true,
  onUploadProgress: true,
} satisfies Record<keyof RequestOptions, true>);

const names = {
  title: 'request options',
  example: '{ timeout: 10_000 }',
  known: requestOptionNames,
};

/** What a call gets when neither it nor its client says otherwise. */
export const defaultRequestOptions: ResolvedRequestOptions = {
  signal: undefined,
  timeout: 30_000,
  deadline: Number.POSITIVE_INFINITY,
  maxRetries: 3,
  retryOn: [429, 503],
  maxRetryDelay: 60_000,
  rateLimit: 'wait',
  maxResponseBytes: 16 * 1024 * 1024,
  validation: 'warn',
  callerIdempotencyKey: false,
  authenticate: true,
};

/** The options that a client and a call have in common, as anyone may have passed them. */
type SharedOptions = { readonly [Name in keyof ResolvedRequestOptions]?: unknown } & {
  readonly headers?: unknown;
};

/**
 * Checks the options that a client and a call have in common.
 *
 * @throws ConfigurationError that names the option and what to pass instead.
 */
export const checkSharedOptions = (options: SharedOptions): void => {
  checkDuration('timeout', options.timeout, { infinity: true });
  checkDuration('deadline', options.deadline, { infinity: true });
  checkDuration('maxRetryDelay', options.maxRetryDelay, { zero: true });
  checkCount('maxRetries', options.maxRetries, 0);
  checkStatuses('retryOn', options.retryOn);
  if (options.maxResponseBytes !== Number.POSITIVE_INFINITY) {
    checkCount('maxResponseBytes', options.maxResponseBytes, 1);
  }
  if (options.rateLimit !== undefined) checkChoice('rateLimit', options.rateLimit, rateLimitModes);
  if (options.validation !== undefined) {
    checkChoice('validation', options.validation, validationModes);
  }
  checkHeaders('headers', options.headers);
};

/** The entry of a header, in any case; its value is `undefined` where the header is dropped. */
const findHeader = (headers: RequestOptions['headers'], wanted: string) =>
  headers && Object.entries(headers).find(([name]) => name.toLowerCase() === wanted);

/** Puts options over their defaults; an option that is `undefined` is one that is not there. */
export const mergeRequestOptions = (
  defaults: ResolvedRequestOptions,
  options: RequestOptions,
): ResolvedRequestOptions => ({
  signal: options.signal ?? defaults.signal,
  timeout: options.timeout ?? defaults.timeout,
  deadline: options.deadline ?? defaults.deadline,
  maxRetries: options.maxRetries ?? defaults.maxRetries,
  retryOn: options.retryOn ? [...options.retryOn] : defaults.retryOn,
  maxRetryDelay: options.maxRetryDelay ?? defaults.maxRetryDelay,
  rateLimit: options.rateLimit ?? defaults.rateLimit,
  maxResponseBytes: options.maxResponseBytes ?? defaults.maxResponseBytes,
  validation: options.validation ?? defaults.validation,
  callerIdempotencyKey:
    (options.idempotencyKey ?? findHeader(options.headers, 'idempotency-key')?.[1]) !== undefined,
  authenticate: defaults.authenticate && !findHeader(options.headers, 'authorization'),
});

/**
 * Checks the options of one call and puts them over its client's. A call without any costs nothing.
 *
 * @throws ConfigurationError that names the option and what to pass instead.
 */
export const resolveRequestOptions = (
  defaults: ResolvedRequestOptions,
  options: RequestOptions | undefined,
): ResolvedRequestOptions => {
  if (options === undefined) return defaults;
  checkOptionNames(options, names);
  checkSharedOptions(options);
  checkSignal(options.signal);
  checkIdempotencyKey(options.idempotencyKey);
  checkRecord('query', options.query, '{ pageSize: 50 }');
  checkRecord('extraBody', options.extraBody, '{ region: "eu" }');
  if (options.onUploadProgress !== undefined && typeof options.onUploadProgress !== 'function') {
    throw new ConfigurationError('onUploadProgress must be a function.');
  }
  return mergeRequestOptions(defaults, options);
};

const checkRecord = (name: string, value: unknown, example: string): void => {
  if (value === undefined || isRecord(value)) return;
  throw new ConfigurationError(`${name} must be a plain object. Pass ${name}: ${example}.`);
};

const checkSignal = (signal: unknown): void => {
  if (signal === undefined) return;
  // By its form: a polyfill's or another realm's AbortSignal is no instance of ours.
  if (isRecord(signal) && 'aborted' in signal && typeof signal.addEventListener === 'function') {
    return;
  }
  throw new ConfigurationError(
    `signal must be an AbortSignal, but is of type ${typeof signal}. ` +
      'Pass controller.signal or AbortSignal.timeout(5_000).',
  );
};

const checkIdempotencyKey = (key: unknown): void => {
  if (key === undefined || (typeof key === 'string' && /^[\x21-\x7e]{1,255}$/.test(key))) return;
  throw new ConfigurationError(
    'idempotencyKey must be 1 to 255 characters of printable ASCII without spaces. Pass one value ' +
      'for each thing to be done once, such as the id of the order.',
  );
};
