import { hasBrand } from '../util/error-brand.js';
import type { Hide } from '../util/hide-secrets.js';
import { isCopy } from './copy-cause.js';

/**
 * Takes secrets out of everything that an error shows, its causes included. Only of errors of ours and of
 * copies: what a caller's signal gave as its reason is the caller's.
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
 * What causes and lists of errors hold beside errors is plain data: somebody threw a text, or an object. The
 * reason of an abort or a deadline is the caller's own value.
 */
const listFields = (error: Error): string[] => {
  const isOfSignal = hasBrand('AbortError', error) || hasBrand('TimeoutError', error);
  const fields = ['name', 'message', 'stack', 'errors', ...Object.keys(error)];
  return isOfSignal ? fields : [...fields, 'cause'];
};

const isOurs = (error: unknown): error is Error =>
  error instanceof Error && (hasBrand('VoisnapError', error) || isCopy(error));

/** V8 has the stack as an accessor in some versions. */
const keepKind = ({ enumerable = false }: PropertyDescriptor): PropertyDescriptor => ({
  enumerable,
  writable: true,
  configurable: true,
});

/** The value itself where nothing is hidden in it. Only plain data is looked into: bodies, headers, lists of fields. */
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

/** Deeper than what an error keeps of a body. */
const maxDepth = 40;
