import type { Operation } from '../util/operation.js';
import { checkHeaders } from './check-headers.js';
import type { DefaultedRule, OptionTable, OptionWords } from './check-options.js';
import type { ListOptions } from './list-options.js';
import {
  expectCount,
  expectDuration,
  expectFunction,
  expectIdempotencyKey,
  expectObject,
  expectOneOf,
  expectSignal,
  expectStatuses,
} from './option-checks.js';
import type { RequestOptions, SharedOptions } from './request-options.js';

type SharedOptionTable = {
  readonly [Name in keyof SharedOptions]-?: DefaultedRule<NonNullable<SharedOptions[Name]>>;
};

/** The options that a client has and a request can override: each with its default and its check. */
export const sharedOptionTable: SharedOptionTable = {
  timeout: { default: 30_000, check: expectDuration({ infinity: true }) },
  deadline: { default: Number.POSITIVE_INFINITY, check: expectDuration({ infinity: true }) },
  maxRetries: { default: 3, check: expectCount(0) },
  retryOn: { default: [429, 503], check: expectStatuses },
  maxRetryDelay: { default: 60_000, check: expectDuration({ zero: true }) },
  rateLimit: { default: 'wait', check: expectOneOf(['wait', 'throw', 'off']) },
  maxResponseBytes: {
    default: 16 * 1024 * 1024,
    check: expectCount(1, Number.POSITIVE_INFINITY),
  },
  validation: { default: 'warn', check: expectOneOf(['strict', 'warn', 'off']) },
};

/** The options of a request: each with its check. */
export const requestOptionTable: OptionTable<RequestOptions> = {
  signal: { check: expectSignal },
  ...sharedOptionTable,
  headers: { check: checkHeaders },
  query: { check: expectObject('{ pageSize: 50 }') },
  extraBody: { check: expectObject('{ region: "eu" }') },
  idempotencyKey: { check: expectIdempotencyKey },
  onUploadProgress: { check: expectFunction },
  beforeSend: { check: expectFunction },
};

/** The options of a list: those of its requests, and how its pages are fetched. */
export const listOptionTable: OptionTable<ListOptions> & {
  readonly prefetch: DefaultedRule<number>;
} = {
  ...requestOptionTable,
  prefetch: { default: 2, check: expectCount(0) },
  concurrency: { check: expectCount(1) },
};

/** How messages name the options of a request. */
export const requestOptionWords: OptionWords = {
  title: 'request options',
  example: '{ timeout: 10_000 }',
};

/** How messages name the options of a list. */
export const listOptionWords: OptionWords = {
  title: 'list options',
  example: '{ prefetch: 2 }',
};

const ordinals = ['first', 'second', 'third', 'fourth'];

/**
 * Tells where to pass an option of the request that was found among filters or in a body, where it would do nothing:
 * `pass it as the second argument: list({}, { signal })`.
 *
 * @returns `undefined` for a name that is not an option.
 */
export const findMisplacedOption = (
  { id, path }: Pick<Operation, 'id'> & { readonly path?: string },
  name: string,
): string | undefined => {
  if (!Object.hasOwn(listOptionTable, name)) return undefined;
  const method = id.slice(id.lastIndexOf('.') + 1);
  const before = [...((path ?? '').match(/\w+(?=\})/g) ?? []), '{}'];
  const place = `${ordinals[before.length]} argument: ${method}(${[...before, `{ ${name} }`].join(', ')})`;
  return `${name} is an option of the request: pass it as the ${place}`;
};
