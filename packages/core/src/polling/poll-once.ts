import { RateLimitError } from '../errors/api-errors.js';
import { TimeoutError } from '../errors/client-errors.js';
import { ConnectionError } from '../errors/connection-error.js';
import { isVoisnapError, type VoisnapError } from '../errors/voisnap-error.js';
import { RequestPromise } from '../request-promise.js';
import { isLastingFailure } from '../retry/decide-retry.js';
import { parseRetryAfter } from '../retry/parse-retry-after.js';
import { isRecord } from '../util/is-record.js';
import type { PollTarget } from './poll-options.js';

/** Result of one poll: the value that it found, or its failure. */
export interface PollResult<Value> {
  readonly found: { readonly value: Value } | undefined;
  readonly failure: VoisnapError | undefined;
  /** Milliseconds that the server asks to wait before the next poll. */
  readonly retryAfter: number | undefined;
}

/** Facts that decide whether a failed poll ends the wait. */
export interface PollOnceContext {
  readonly now: () => number;
  /** Until then, a 404 counts as "not there yet". */
  readonly absentUntil: number;
}

/**
 * Polls once. Returns a failure that may be over by the next poll.
 *
 * @throws any other failure.
 */
export const pollOnce = async <Value>(
  target: PollTarget<Value>,
  options: Parameters<PollTarget<Value>['read']>[0],
  context: PollOnceContext,
): Promise<PollResult<Value>> => {
  try {
    const result = await read(target, options, context);
    checkIdentity(target, result.value);
    return { found: { value: result.value }, failure: undefined, retryAfter: result.retryAfter };
  } catch (error) {
    if (options.signal.aborted || !isVoisnapError(error) || !mayPass(error, context)) throw error;
    return { found: undefined, failure: error, retryAfter: readRetryAfter(error, context.now()) };
  }
};

const read = async <Value>(
  target: PollTarget<Value>,
  options: Parameters<PollTarget<Value>['read']>[0],
  { now }: PollOnceContext,
): Promise<{ readonly value: Value; readonly retryAfter: number | undefined }> => {
  const reading = target.read(options);
  if (!(reading instanceof RequestPromise)) return { value: await reading, retryAfter: undefined };
  const { data, response } = await (reading as RequestPromise<Value>).withResponse();
  return { value: data, retryAfter: parseRetryAfter(response.headers, { now: now() }) };
};

/** A response without data, or about another resource, counts as a failed poll. */
const checkIdentity = <Value>({ id }: PollTarget<Value>, value: Value): void => {
  if (id === undefined) return;
  const shown = isRecord(value) ? (value.id ?? id) : value;
  if (shown === id) return;
  const found = isRecord(value) ? `the resource ${JSON.stringify(shown)}` : JSON.stringify(value);
  throw new ConnectionError(`The poll of ${id} returned ${found ?? 'nothing'}.`, {
    code: 'invalid_body',
  });
};

const mayPass = (error: VoisnapError, { now, absentUntil }: PollOnceContext): boolean => {
  if (error instanceof TimeoutError || error instanceof RateLimitError) return true;
  if (error instanceof ConnectionError) return error.code !== 'closed' && !isLastingFailure(error);
  const { status = 0 } = error;
  if (status === 404) return now() < absentUntil;
  return status >= 500 || status === 408;
};

/** Seconds on the error, whether a header or our own knowledge of the limit says so. */
const readRetryAfter = (error: VoisnapError, now: number): number | undefined => {
  const { retryAfter } = error as { readonly retryAfter?: unknown };
  if (typeof retryAfter === 'number') return Math.ceil(retryAfter * 1_000);
  return error.responseHeaders && parseRetryAfter(error.responseHeaders, { now });
};
