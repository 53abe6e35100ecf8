import type { Operation } from '../util/operation.js';
import { encodeText } from './encode-text.js';
import { InputRefusal } from './input-refusal.js';

/**
 * Inserts the path parameters into an operation's path, each encoded as one segment.
 *
 * @throws `InputRefusal` for a parameter that is missing or not a string, or that would lead to another path: empty,
 * blank, `.` or `..` (URL parsers remove them, RFC 3986, section 5.2.4).
 */
export function buildPath(operation: Pick<Operation, 'id' | 'path'>, parameters?: object): string {
  if (!operation.path.includes('{')) return operation.path;
  return operation.path.replace(/\{(\w+)\}/g, (_placeholder, field: string) => {
    const value = readParameter(parameters, field);
    if (typeof value !== 'string') {
      throw new InputRefusal(operation, { field, problem: 'path-type', value });
    }
    if (value.trim() === '' || value === '.' || value === '..') {
      throw new InputRefusal(operation, { field, problem: 'path-name', value });
    }
    return encodeText(operation, field, value);
  });
}

const readParameter = (parameters: object | undefined, name: string): unknown =>
  parameters && Object.hasOwn(parameters, name) ? Reflect.get(parameters, name) : undefined;
