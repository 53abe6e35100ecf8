import type { RequestOptions } from '../options/request-options.js';
import { isPlainObject } from '../util/is-plain-object.js';
import { isRecord } from '../util/is-record.js';
import type { Operation } from '../util/operation.js';
import { InputRefusal } from './input-refusal.js';

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
 * @throws `InputRefusal` when the request has no body, or one that is not an object.
 */
export const withExtraBody = (
  operation: Pick<Operation, 'id' | 'method'>,
  body: unknown,
  extraBody: RequestOptions['extraBody'],
): unknown => {
  if (extraBody === undefined) return body;
  if (operation.method === 'GET') throw new InputRefusal(operation, { problem: 'extra-body-get' });
  if (body === undefined) return extraBody;
  if (isRecord(body) && !('toJSON' in body)) return merge(body, extraBody);
  throw new InputRefusal(operation, { problem: 'extra-body-type', value: body });
};
