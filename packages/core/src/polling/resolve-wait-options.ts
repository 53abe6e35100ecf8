import { ConfigurationError } from '../errors/configuration-error.js';
import { checkOptionNames } from '../options/check-names.js';
import { checkDuration } from '../options/check-numbers.js';
import type { RequestOptions } from '../options/request-options.js';
import {
  defaultRequestOptions,
  requestOptionNames,
  resolveRequestOptions,
} from '../options/resolve-request-options.js';
import type { CreateAndWaitOptions, CreateOnlyOption, WaitOptions } from './poll-options.js';

const defaultInterval = 2_000;

const createOnlyNames: readonly string[] = Object.keys({
  deadline: true,
  idempotencyKey: true,
  query: true,
  extraBody: true,
  onUploadProgress: true,
} satisfies Record<CreateOnlyOption, true>);

const waitNames = ['interval', 'timeout', 'requestTimeout', 'onProgress', ...requestOptionNames];
const namesOf = (known: readonly string[]) => ({
  title: 'wait options',
  example: '{ timeout: 60_000 }',
  known: [...new Set(known)],
});
const createAndWaitNames = namesOf(waitNames);
const plainWaitNames = namesOf(waitNames.filter((name) => !createOnlyNames.includes(name)));

/** The options of a waiting, after defaults. */
export interface ResolvedWaitOptions<Value> {
  readonly interval: number;
  /** `undefined` for the target's default. */
  readonly timeout: number | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((value: Value) => unknown) | undefined;
  /** For the create. */
  readonly create: RequestOptions;
  /** For each look, but for the signal. */
  readonly look: RequestOptions;
}

/**
 * Checks all options of a waiting before anything is sent, and says which go where.
 *
 * @throws ConfigurationError that names the option and what to pass instead.
 */
export const resolveWaitOptions = <Value>(
  options: WaitOptions<Value> | CreateAndWaitOptions<Value> = {},
  { creates = false }: { readonly creates?: boolean } = {},
): ResolvedWaitOptions<Value> => {
  checkOptionNames(options, creates ? createAndWaitNames : plainWaitNames);
  const { interval, timeout, requestTimeout, onProgress, signal, ...rest } =
    options as CreateAndWaitOptions<Value>;
  checkDuration('interval', interval);
  checkDuration('timeout', timeout, { infinity: true });
  checkDuration('requestTimeout', requestTimeout, { infinity: true });
  if (onProgress !== undefined && typeof onProgress !== 'function') {
    throw new ConfigurationError('onProgress must be a function.');
  }
  const create: RequestOptions = { ...rest, signal, timeout: requestTimeout };
  resolveRequestOptions(defaultRequestOptions, create);
  return {
    interval: interval ?? defaultInterval,
    timeout,
    signal,
    onProgress,
    create,
    look: keepForLooks(create),
  };
};

const keepForLooks = ({ headers, signal: _signal, ...options }: RequestOptions): RequestOptions => {
  const kept = Object.entries(options).filter(([name]) => !createOnlyNames.includes(name));
  // A key in the headers is the create's as well.
  const others = Object.entries(headers ?? {}).filter(
    ([name]) => name.toLowerCase() !== 'idempotency-key',
  );
  return { ...Object.fromEntries(kept), ...(headers && { headers: Object.fromEntries(others) }) };
};
