import { hasBrand } from '../util/error-brand.js';
import { isPlainObject } from '../util/is-plain-object.js';
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
export const copyCause = (cause: unknown): unknown => new CauseCopier().copy(cause, 0);

/** Copies one cause, and counts what the copy contains. */
class CauseCopier {
  readonly #copied = new Map<object, Error>();
  readonly #copyData = createRedactingWalk(limits);
  #charactersLeft = limits.characters;

  copy(value: unknown, depth: number): unknown {
    if (typeof value !== 'object' || value === null) return this.#copyData(value);
    if (copies.has(value) || hasBrand('VoisnapError', value)) return value;
    const known = this.#copied.get(value);
    if (known) return known;
    if (!isError(value)) return this.#copyData(value);
    const isSpent = this.#copied.size >= limits.objects || this.#charactersLeft <= 0;
    return depth >= limits.depth || isSpent ? '[…]' : this.#copyError(value, depth);
  }

  #copyError(original: object, depth: number): Error {
    const name = this.#copyText(original, 'name') ?? 'Error';
    const copy = new (classes[name] ?? Error)(this.#copyText(original, 'message') ?? '');
    this.#copied.set(original, copy);
    copies.add(copy);
    if (copy.name !== name) setHiddenField(copy, 'name', name);
    const stack = this.#copyText(original, 'stack') ?? `${copy.name}: ${copy.message}`;
    setHiddenField(copy, 'stack', stack);
    const code = this.#copyText(original, 'code') ?? read(original, 'code');
    if (typeof code === 'string' || typeof code === 'number') Object.assign(copy, { code });
    const cause = read(original, 'cause');
    if (cause !== undefined) setHiddenField(copy, 'cause', this.copy(cause, depth + 1));
    const errors = read(original, 'errors');
    if (Array.isArray(errors)) setHiddenField(copy, 'errors', this.#copyList(errors, depth + 1));
    return copy;
  }

  #copyList(errors: readonly unknown[], depth: number): unknown[] {
    return errors.slice(0, limits.list).map((error) => this.copy(error, depth));
  }

  #copyText(original: object, name: string): string | undefined {
    const text = read(original, name);
    if (typeof text !== 'string') return undefined;
    const kept = redactText(
      shorten(text, Math.max(0, Math.min(limits.text, this.#charactersLeft))),
    );
    this.#charactersLeft -= kept.length;
    return kept;
  }
}

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
const setHiddenField = (error: Error, name: string, value: unknown): void => {
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

/** Whether an object is plain. A proxy that throws counts as plain. */
const isPlain = (value: object): boolean => {
  try {
    return isPlainObject(value);
  } catch {
    return true;
  }
};
