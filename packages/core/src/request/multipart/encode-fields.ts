import { buildJsonBody } from '../build-json-body.js';
import { createInputError } from '../create-input-error.js';
import { showValue } from '../show-value.js';
import type { MultipartOperation } from './multipart-operation.js';
import { writePartHead } from './write-part-head.js';

/**
 * Writes the parts of the fields besides the file. Omits `undefined`, repeats the field for each item of an array, and writes
 * the operation's `jsonFields` as JSON.
 *
 * @throws `ValidationError` for a value that a form cannot carry.
 */
export function encodeFields(
  operation: MultipartOperation,
  fields: object,
  boundary: string,
): string {
  const { fileField, jsonFields } = operation.multipart;
  return Object.entries(fields)
    .filter(([name, value]) => name !== fileField && value !== undefined)
    .flatMap(([name, value]) => {
      if (jsonFields.includes(name)) return [[name, buildJsonBody(operation, value, name)]];
      const items: readonly unknown[] = Array.isArray(value) ? value : [value];
      return items.map((item) => [name, writeField(operation, name, item)]);
    })
    .map(([name = '', text]) => `${writePartHead({ boundary, name })}${text}\r\n`)
    .join('');
}

function writeField(operation: MultipartOperation, name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || Number.isFinite(value)) return String(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  throw createInputError(
    operation,
    name,
    `It must be text, a finite number, a boolean, a Date or an array of them, but is ${showValue(value)}. If the API expects JSON there, pass JSON.stringify(value).`,
  );
}
