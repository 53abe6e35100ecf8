import { checkOptionNames } from './check-names.js';
import { checkCount } from './check-numbers.js';
import type { ListOptions } from './list-options.js';
import type { RequestOptions } from './request-options.js';
import { requestOptionNames } from './resolve-request-options.js';

/** The names that the options of a list may have. */
export const listOptionNames: readonly string[] = [
  ...requestOptionNames,
  'prefetch',
  'concurrency',
];

const names = { title: 'list options', example: '{ prefetch: 2 }', known: listOptionNames };

/**
 * Checks the options that only lists have, and leaves those of each request.
 *
 * @throws ConfigurationError that names the option and what to pass instead.
 */
export const takeRequestOptions = (
  options: ListOptions | undefined,
): RequestOptions | undefined => {
  if (options === undefined) return undefined;
  checkOptionNames(options, names);
  const { prefetch, concurrency, ...request } = options;
  checkCount('prefetch', prefetch, 0);
  checkCount('concurrency', concurrency, 1);
  return request;
};
