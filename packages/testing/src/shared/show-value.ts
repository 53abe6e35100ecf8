import { isBlob, isFile } from './files.js';
import type { Difference } from './find-differences.js';

/** Longest text that a message shows of one value. */
const longestShown = 160;

/** How a message shows a value: as JSON, a file or a matcher by its name, cut where it is long. */
export function showValue(value: unknown): string {
  const text = write(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

/** One line for a place where a value is not as expected. */
export const showDifference = ({ path, expected, actual }: Difference): string =>
  `${path}: expected ${showValue(expected)}, received ${showValue(actual)}`;

/** `once`, `twice`, `3 times`. */
export const showTimes = (times: number): string =>
  ['never', 'once', 'twice'][times] ?? `${times} times`;

function write(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value instanceof RegExp) return String(value);
  if (typeof value === 'function') return value.name || 'a function';
  if (isBlob(value)) return `${isFile(value) ? value.name : 'a Blob'} (${value.size} bytes)`;
  if (typeof value === 'object' && value !== null && 'asymmetricMatch' in value) {
    const { sample } = value as { readonly sample?: unknown };
    return sample === undefined ? String(value) : `${String(value)}(${write(sample)})`;
  }
  if (Array.isArray(value)) return `[${value.map(write).join(', ')}]`;
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    const fields = Object.entries(value).map(([key, inner]) => `${key}: ${write(inner)}`);
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
  }
  // NaN and Infinity are null in JSON.
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
}

/** Puts a message together: a sentence, and below it indented lines. */
export const writeMessage = (sentence: string, lines: readonly string[] = []): string =>
  [sentence, ...lines.map((line) => `  ${line}`)].join('\n');
