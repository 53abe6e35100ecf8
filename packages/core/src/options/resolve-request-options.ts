import { checkOptions, listDefaults, mergeOptions } from './check-options.js';
import type { ListOptions } from './list-options.js';
import {
  listOptionTable,
  listOptionWords,
  requestOptionTable,
  requestOptionWords,
  sharedOptionTable,
} from './request-option-table.js';
import type { RequestOptions, ResolvedRequestOptions } from './request-options.js';

/** The options of a request when neither it nor its client passes any. */
export const defaultRequestOptions: ResolvedRequestOptions = {
  ...listDefaults(sharedOptionTable),
  signal: undefined,
  beforeSend: undefined,
  callerIdempotencyKey: false,
  authenticate: true,
};

/**
 * Checks the options of one request and puts them over its client's. Without options it returns the client's.
 *
 * @throws ConfigurationError that names the option and what to pass instead.
 */
export const resolveRequestOptions = (
  defaults: ResolvedRequestOptions,
  options: RequestOptions | undefined,
): ResolvedRequestOptions => {
  if (options === undefined) return defaults;
  checkOptions(options, requestOptionTable, requestOptionWords);
  return mergeRequestOptions(defaults, options);
};

/** Puts checked options over their defaults, and finds out whether they set a key or credentials. */
export const mergeRequestOptions = (
  defaults: ResolvedRequestOptions,
  options: RequestOptions,
): ResolvedRequestOptions => {
  const { headers } = options;
  return {
    ...mergeOptions(defaults, options),
    callerIdempotencyKey:
      (options.idempotencyKey ?? findHeader(headers, 'idempotency-key')?.[1]) !== undefined,
    authenticate: defaults.authenticate && !findHeader(headers, 'authorization'),
  };
};

/** Finds a header by its name in any case. Its value is `undefined` when the header is removed. */
const findHeader = (headers: RequestOptions['headers'], wanted: string) =>
  headers && Object.entries(headers).find(([name]) => name.toLowerCase() === wanted);

/**
 * Checks the options of a list.
 *
 * @throws ConfigurationError that names the option and what to pass instead.
 */
export const checkListOptions = (options: ListOptions | undefined): void => {
  if (options !== undefined) checkOptions(options, listOptionTable, listOptionWords);
};

/** Returns the options of a list that each of its requests has. */
export const takeRequestOptions = (
  options: ListOptions | undefined,
): RequestOptions | undefined => {
  if (options === undefined) return undefined;
  const { prefetch: _prefetch, concurrency: _concurrency, ...request } = options;
  return request;
};
