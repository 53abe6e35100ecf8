import { isBlob, isFile } from './files.js';
import type { Difference } from './find-differences.js';

/** Maximum length of a value in a message, in characters. */
const longestShown = 160;

/** Formats a value for a message: like JSON, files and matchers by name, long values truncated. */
export function showValue(value: unknown): string {
  const text = write(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

/** Formats a difference in one line. */
export const showDifference = ({ path, expected, actual }: Difference): string =>
  `${path}: expected ${showValue(expected)}, received ${showValue(actual)}`;

/** Formats a count: `never`, `once`, `twice`, `3 times`. */
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

/** Formats a message: a sentence, and indented lines below it. */
export const writeMessage = (sentence: string, lines: readonly string[] = []): string =>
  [sentence, ...lines.map((line) => `  ${line}`)].join('\n');
