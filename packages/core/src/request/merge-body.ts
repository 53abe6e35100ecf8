import { ConfigurationError } from '../errors/client-errors.js';
import type { RequestOptions } from '../options/request-options.js';
import { isPlainObject } from '../util/is-plain-object.js';
import type { Operation } from '../util/operation.js';
import { showValue } from './show-value.js';

type Fields = Readonly<Record<string, unknown>>;

/** Merges objects at any depth. All other values of `extra` replace those of `body`. */
const merge = (body: Fields, extra: Fields): Fields => {
  const merged = new Map<string, unknown>(Object.entries(body));
  for (const [name, value] of Object.entries(extra)) {
    const before = merged.get(name);
    merged.set(name, isPlainObject(before) && isPlainObject(value) ? merge(before, value) : value);
  }
  // `Object.fromEntries` treats `__proto__` as an ordinary name.
  return Object.fromEntries(merged);
};

/**
 * Merges the option `extraBody` into a copy of a body.
 *
 * @throws `ConfigurationError` when the request has no body, or one that is not an object.
 */
export const withExtraBody = (
  { id, method }: Pick<Operation, 'id' | 'method'>,
  body: unknown,
  extraBody: RequestOptions['extraBody'],
): unknown => {
  if (extraBody === undefined) return body;
  if (method === 'GET') {
    throw new ConfigurationError(
      `extraBody: ${id} has no body, because it is a GET. Pass additional parameters in the option query. Nothing was sent.`,
    );
  }
  if (body === undefined) return extraBody;
  if (typeof body === 'object' && body !== null && !Array.isArray(body) && !('toJSON' in body)) {
    return merge(body as Fields, extraBody);
  }
  throw new ConfigurationError(
    `extraBody can only be merged into an object, but the body of ${id} is ${showValue(body)}. Nothing was sent.`,
  );
};
