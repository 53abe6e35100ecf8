import { shapeOf } from '@voisnap/types/contract';
import type { MultipartDescription } from '@voisnap/types/operations';
import type { z } from 'zod';
import { invalidRequest, Problem } from '../emulator/problems/problem.js';
import { isFile, withType } from '../shared/files.js';
import { JsonLimitExceeded, parseJson } from '../shared/parse-json.js';
import { readBytes, tooLarge } from './read-bytes.js';
import { requireContentType } from './require-content-type.js';

/** Bytes allowed for the other fields and the boundaries, beside the file. */
const overhead = 2 ** 20;

/**
 * Reads a `multipart/form-data` body (RFC 7578) into an object of its fields.
 * @throws Problem 415 for another content type or an unsupported file type, 413 when the file is too
 * large, 400 when the body is malformed.
 */
export async function readMultipart(
  request: Request,
  description: MultipartDescription,
  schema: z.ZodType,
): Promise<Record<string, unknown>> {
  const contentType = requireContentType(request, 'multipart/form-data');
  const bytes = await readBytes(request, description.maxFileBytes + overhead);
  const form = await parseForm(bytes, contentType);
  const fields = [...groupByName(form)].map(([name, values]) => {
    if (name === description.fileField) return [name, readFile(name, values, description)];
    if (description.jsonFields.includes(name)) return [name, parseJsonField(name, values[0])];
    return [name, takesList(schema, name) || values.length > 1 ? values : values[0]];
  });
  // `fromEntries`: an assignment to a field called `__proto__` would lose it.
  return Object.fromEntries(fields);
}

/** Groups the fields in one pass: `getAll` per name would take quadratic time. */
function groupByName(form: FormData): Map<string, (File | string)[]> {
  const groups = new Map<string, (File | string)[]>();
  form.forEach((value, name) => {
    const values = groups.get(name);
    if (values) values.push(value);
    else groups.set(name, [value]);
  });
  return groups;
}

async function parseForm(bytes: Uint8Array, contentType: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'Content-Type': contentType } }).formData();
  } catch {
    throw new Problem('validation-error', 'The body is not multipart/form-data (RFC 7578).', {
      errors: [{ field: 'body', message: 'must be multipart/form-data' }],
    });
  }
}

function readFile(
  name: string,
  values: readonly unknown[],
  description: MultipartDescription,
): File {
  const [file] = values;
  if (!isFile(file) || values.length > 1) {
    throw invalidRequest([{ field: name, message: `${name} must be one file, with a filename` }]);
  }
  const { maxFileBytes } = description;
  if (file.size > maxFileBytes) throw tooLarge(maxFileBytes);
  return withType(file, findMediaType(file, description));
}

/** Returns the media type of the file's part; for a generic one, the type of the file extension. */
function findMediaType(file: File, { mediaTypes }: MultipartDescription): string {
  const stated = file.type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const extension = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  const says = stated !== '' && stated !== 'application/octet-stream';
  const known = Object.hasOwn(mediaTypes, extension) ? mediaTypes[extension] : undefined;
  const type = says ? stated : known;
  if (type !== undefined && Object.values(mediaTypes).includes(type)) return type;
  const taken = [...new Set(Object.values(mediaTypes))].join(', ');
  throw new Problem(
    'unsupported-media-type',
    `Files of the type ${type ?? (stated || 'unknown')} are not supported. Supported: ${taken}.`,
  );
}

function parseJsonField(name: string, value: unknown): unknown {
  try {
    return parseJson(String(value));
  } catch (error) {
    const reason = error instanceof JsonLimitExceeded ? ` within the limits: ${error.message}` : '';
    throw invalidRequest([{ field: name, message: `${name} must be JSON${reason}` }]);
  }
}

/** Whether a field is a list: a single value on the wire is then a list of one. */
function takesList(schema: z.ZodType, name: string): boolean {
  const shape = shapeOf(schema);
  return Object.hasOwn(shape, name) && shape[name]?.safeParse(['text']).success === true;
}
