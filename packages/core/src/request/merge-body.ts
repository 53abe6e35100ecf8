import { ConfigurationError } from '../errors/client-errors.js';
import type { RequestOptions } from '../options/request-options.js';
import type { Operation } from '../util/operation.js';
import { showValue } from './show-value.js';

type Fields = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Fields => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** Objects are merged, everything else of `extra` takes the place of what was there. */
const merge = (body: Fields, extra: Fields): Fields => {
  const merged = new Map<string, unknown>(Object.entries(body));
  for (const [name, value] of Object.entries(extra)) {
    const before = merged.get(name);
    merged.set(name, isPlain(before) && isPlain(value) ? merge(before, value) : value);
  }
  // Takes `__proto__` for a name as any other.
  return Object.fromEntries(merged);
};

/**
 * Puts the option `extraBody` into a body, which itself stays as it is.
 *
 * @throws `ConfigurationError` where there is no object to put it into.
 */
export const withExtraBody = (
  { id, method }: Pick<Operation, 'id' | 'method'>,
  body: unknown,
  extraBody: RequestOptions['extraBody'],
): unknown => {
  if (extraBody === undefined) return body;
  if (method === 'GET') {
    throw new ConfigurationError(
      `extraBody: ${id} has no body, because it is a GET. Pass query for further parameters. Nothing was sent.`,
    );
  }
  if (body === undefined) return extraBody;
  if (typeof body === 'object' && body !== null && !Array.isArray(body) && !('toJSON' in body)) {
    return merge(body as Fields, extraBody);
  }
  throw new ConfigurationError(
    `extraBody can be merged into a body that is an object, but that of ${id} is ${showValue(body)}. Nothing was sent.`,
  );
};
