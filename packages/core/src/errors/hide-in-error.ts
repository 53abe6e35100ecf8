import { hasBrand } from '../util/error-brand.js';
import type { Hide } from '../util/hide-secrets.js';
import { isCopy } from './copy-cause.js';

/**
 * Replaces secrets in all fields of an error and of its causes. Changes only a `VoisnapError` and copies of other
 * errors; the reason of a user's signal belongs to the user.
 */
export const hideInError = (error: unknown, hide: Hide): void => hideIn(error, hide, new Set());

const hideIn = (error: unknown, hide: Hide, seen: Set<unknown>): void => {
  if (seen.has(error) || !isOurs(error)) return;
  seen.add(error);
  for (const name of listFields(error)) {
    const field = Object.getOwnPropertyDescriptor(error, name);
    if (field === undefined || name === 'idempotencyKey') continue;
    const value: unknown = Reflect.get(error, name);
    const shown = hideInValue(value, hide);
    if (shown !== value) Object.defineProperty(error, name, { ...keepKind(field), value: shown });
  }
  hideIn(error.cause, hide, seen);
  const { errors } = error as { errors?: unknown };
  if (Array.isArray(errors)) for (const inner of errors) hideIn(inner, hide, seen);
};

/**
 * Lists the fields to look at. A cause that is not an error is plain data, such as a thrown text. The cause of an
 * abort or a timeout is left out: it is the user's own value.
 */
const listFields = (error: Error): string[] => {
  const isOfSignal = hasBrand('AbortError', error) || hasBrand('TimeoutError', error);
  const fields = ['name', 'message', 'stack', 'errors', ...Object.keys(error)];
  return isOfSignal ? fields : [...fields, 'cause'];
};

const isOurs = (error: unknown): error is Error =>
  error instanceof Error && (hasBrand('VoisnapError', error) || isCopy(error));

/** Returns the attributes of a field for its new value. In some versions of V8, the stack is an accessor. */
const keepKind = ({ enumerable = false }: PropertyDescriptor): PropertyDescriptor => ({
  enumerable,
  writable: true,
  configurable: true,
});

/** Hides secrets in plain data, such as bodies and headers. Returns the same value if there is nothing to hide. */
const hideInValue = (value: unknown, hide: Hide, depth = 0): unknown => {
  if (typeof value === 'string') return hide(value);
  if (typeof value !== 'object' || value === null || depth > maxDepth) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => hideInValue(item, hide, depth + 1));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value);
  const shown = entries.map(([name, item]) => [hide(name), hideInValue(item, hide, depth + 1)]);
  const isChanged = shown.some(
    ([name, item], index) => name !== entries[index]?.[0] || item !== entries[index]?.[1],
  );
  return isChanged ? Object.fromEntries(shown) : value;
};

/** How many levels are looked at: more than an error keeps of a body. */
const maxDepth = 40;
