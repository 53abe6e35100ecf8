import { isRecord } from '../util/is-record.js';

/**
 * Reads the code of an error, or of an error inside of it: in `cause`, as with `fetch`, or in `errors`, as when a
 * host has several addresses. It looks at the shape and not at the class, because errors of Node come from another
 * realm in Jest.
 */
export function readErrorCode(error: unknown, depth = 0): string | undefined {
  if (depth > 8) return undefined;
  const code = read(error, 'code');
  if (typeof code === 'string' && code !== '') return code;
  const errors = read(error, 'errors');
  const [inner = read(error, 'cause')]: unknown[] = Array.isArray(errors) ? errors : [];
  // The name of a special class serves as a code: undici's HTTPParserError has none.
  const name = read(error, 'name');
  const own = typeof name === 'string' && !plainNames.has(name) ? name : undefined;
  return readErrorCode(inner, depth + 1) ?? own;
}

/** Names that do not tell the kind of an error. */
const plainNames = new Set(['', 'Error', 'TypeError', 'AggregateError']);

/** Reads the message of an error, or its code if it has no message. */
export const readErrorMessage = (error: unknown): string => {
  const message = read(error, 'message');
  return typeof message === 'string' && message !== ''
    ? message
    : (readErrorCode(error) ?? show(error));
};

/** Reads a property of an error; `undefined` if its getter throws. */
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
