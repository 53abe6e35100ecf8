import { hasBrand } from '../util/error-brand.js';
import { redactText } from '../util/redact.js';
import { createRedactingWalk } from '../util/redact-value.js';
import { shorten } from '../util/shorten.js';

/**
 * Limits for the copy of a cause: levels, errors per list and characters per text; objects and characters of the
 * whole copy.
 */
const limits = { depth: 4, list: 20, objects: 200, text: 4_096, characters: 16_384 };

const copies = new WeakSet<object>();

/** Whether an error is a copy made by {@link copyCause}. */
export const isCopy = (value: object): boolean => copies.has(value);

/**
 * Copies a value that a platform, a `fetch` or a token function threw. The copy of an error has its name, code,
 * message, stack and causes, but not the requests, sockets and keys that it refers to. Other values are copied as
 * plain data. A `VoisnapError` is returned unchanged, because it is redacted already.
 *
 * Recognizes errors by their shape, because errors of Node come from another realm in Jest. Never throws.
 */
export const copyCause = (cause: unknown): unknown => createCopier()(cause, 0);

const createCopier = () => {
  const made = new Map<object, Error>();
  const copyData = createRedactingWalk(limits);
  let characters = limits.characters;

  const copy = (value: unknown, depth: number): unknown => {
    if (typeof value !== 'object' || value === null) return copyData(value);
    if (copies.has(value) || hasBrand('VoisnapError', value)) return value;
    const known = made.get(value);
    if (known) return known;
    if (!isError(value)) return copyData(value);
    const isSpent = made.size >= limits.objects || characters <= 0;
    return depth >= limits.depth || isSpent ? '[…]' : copyError(value, depth);
  };

  const textOf = (value: object, name: string): string | undefined => {
    const text = read(value, name);
    if (typeof text !== 'string') return undefined;
    const kept = redactText(shorten(text, Math.max(0, Math.min(limits.text, characters))));
    characters -= kept.length;
    return kept;
  };

  const copyError = (original: object, depth: number): Error => {
    const name = textOf(original, 'name') ?? 'Error';
    const twin = new (classes[name] ?? Error)(textOf(original, 'message') ?? '');
    made.set(original, twin);
    copies.add(twin);
    if (twin.name !== name) hide(twin, 'name', name);
    hide(twin, 'stack', textOf(original, 'stack') ?? `${twin.name}: ${twin.message}`);
    const code = textOf(original, 'code') ?? read(original, 'code');
    if (typeof code === 'string' || typeof code === 'number') Object.assign(twin, { code });
    const cause = read(original, 'cause');
    if (cause !== undefined) hide(twin, 'cause', copy(cause, depth + 1));
    const errors = read(original, 'errors');
    if (Array.isArray(errors)) hide(twin, 'errors', copyList(errors, depth + 1));
    return twin;
  };

  const copyList = (errors: readonly unknown[], depth: number): unknown[] =>
    errors.slice(0, limits.list).map((error) => copy(error, depth));
  return copy;
};

/** The standard classes of errors. A copy of another class keeps its name alone. */
const classes: Readonly<Record<string, new (message: string) => Error>> = {
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
};

/** Sets a field that is not enumerable, as on original errors. */
const hide = (error: Error, name: string, value: unknown): void => {
  Object.defineProperty(error, name, { value, writable: true, configurable: true });
};

/** Reads a field, also from a getter, as `DOMException` has them; `undefined` if the getter throws. */
const read = (value: object, name: string): unknown => {
  try {
    return Reflect.get(value, name);
  } catch {
    return undefined;
  }
};

const isError = (value: object): boolean =>
  typeof read(value, 'message') === 'string' &&
  (value instanceof Error || typeof read(value, 'stack') === 'string' || !isPlain(value));

const isPlain = (value: object): boolean => {
  try {
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
  } catch {
    return true;
  }
};
