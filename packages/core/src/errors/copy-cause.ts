import { hasBrand } from '../util/error-brand.js';
import { redactText } from '../util/redact.js';
import { createRedactingWalk } from '../util/redact-value.js';
import { shorten } from '../util/shorten.js';

/** How much of a cause is kept: levels, errors of one list, and of all of it objects and characters. */
const limits = { depth: 4, list: 20, objects: 200, text: 4_096, characters: 16_384 };

const copies = new WeakSet<object>();

/** Whether an error is a copy that was made here. */
export const isCopy = (value: object): boolean => copies.has(value);

/**
 * Copies what a platform, a `fetch` or a token function threw: of an error its name, code, message, stack
 * and causes, without the requests, sockets and keys that hang on it; of anything else the plain data.
 * Errors of ours are kept: they are redacted already.
 *
 * Errors are told by their shape: those of Node are of another realm in Jest. Never throws.
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

/** The classes that every realm has. Of any other the name stays. */
const classes: Readonly<Record<string, new (message: string) => Error>> = {
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
};

/** Not enumerable, as these fields of errors are. */
const hide = (error: Error, name: string, value: unknown): void => {
  Object.defineProperty(error, name, { value, writable: true, configurable: true });
};

/** A `DOMException` has its fields as getters, which of other objects may throw. */
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
