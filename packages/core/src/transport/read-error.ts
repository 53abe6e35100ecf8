import { isRecord } from '../util/is-record.js';

/**
 * The code of an error, or of what it wraps: `fetch` puts the cause inside, Happy Eyeballs the list. By
 * shape: Jest runs tests in a realm of its own, where Node's errors are no `Error`.
 */
export function readErrorCode(error: unknown, depth = 0): string | undefined {
  if (depth > 8) return undefined;
  const code = read(error, 'code');
  if (typeof code === 'string' && code !== '') return code;
  const errors = read(error, 'errors');
  const [inner = read(error, 'cause')]: unknown[] = Array.isArray(errors) ? errors : [];
  // A class of its own says something too: undici's HTTPParserError has no code.
  const name = read(error, 'name');
  const own = typeof name === 'string' && !plainNames.has(name) ? name : undefined;
  return readErrorCode(inner, depth + 1) ?? own;
}

/** Names that say nothing. */
const plainNames = new Set(['', 'Error', 'TypeError', 'AggregateError']);

/** What an error says, or else its code. */
export const readErrorMessage = (error: unknown): string => {
  const message = read(error, 'message');
  return typeof message === 'string' && message !== ''
    ? message
    : (readErrorCode(error) ?? show(error));
};

/** A property of an error, whatever its getters do. */
const read = (error: unknown, name: string): unknown => {
  try {
    return isRecord(error) ? error[name] : undefined;
  } catch {
    return undefined;
  }
};

const show = (value: unknown): string => {
  try {
    return String(value);
  } catch {
    return 'an object';
  }
};
