import type { Operation } from '../util/operation.js';
import { createInputError } from './create-input-error.js';
import { showValue } from './show-value.js';

/**
 * Puts the path parameters into an operation's path, each encoded as one segment.
 *
 * @throws `ValidationError` for a parameter that is missing or no text, or that would make another
 * path of it: empty, blank, `.` or `..` (URL parsers take those away, RFC 3986, section 5.2.4).
 */
export function buildPath(operation: Pick<Operation, 'id' | 'path'>, parameters?: object): string {
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
      'It has half of a surrogate pair: it was cut or is not text.',
    );
  }
}
