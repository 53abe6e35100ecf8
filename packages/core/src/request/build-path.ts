import type { Operation } from '../util/operation.js';
import { createInputError } from './create-input-error.js';
import { showValue } from './show-value.js';

/**
 * Inserts the path parameters into an operation's path, each encoded as one segment.
 *
 * @throws `ValidationError` for a parameter that is missing or not a string, or that would lead to another path: empty,
 * blank, `.` or `..` (URL parsers remove them, RFC 3986, section 5.2.4).
 */
export function buildPath(operation: Pick<Operation, 'id' | 'path'>, parameters?: object): string {
  if (!operation.path.includes('{')) return operation.path;
  return operation.path.replace(/\{(\w+)\}/g, (_placeholder, name: string) =>
    encodeSegment(operation, name, readParameter(parameters, name)),
  );
}

const readParameter = (parameters: object | undefined, name: string): unknown =>
  parameters && Object.hasOwn(parameters, name) ? Reflect.get(parameters, name) : undefined;

function encodeSegment(operation: Pick<Operation, 'id'>, name: string, value: unknown): string {
  if (typeof value !== 'string') {
    throw createInputError(operation, name, `It must be a string, but is ${showValue(value)}.`);
  }
  if (value.trim() === '' || value === '.' || value === '..') {
    throw createInputError(
      operation,
      name,
      `It must name one resource, but is ${showValue(value)}.`,
    );
  }
  try {
    return encodeURIComponent(value);
  } catch {
    throw createInputError(
      operation,
      name,
      'It contains half of a surrogate pair: the text was cut, or it is not text.',
    );
  }
}
