import { shapeOf } from '@voisnap/types/contract';
import type { MultipartDescription } from '@voisnap/types/operations';
import type { z } from 'zod';
import { invalidRequest, Problem } from '../emulator/problems/problem.js';
import { isFile, withType } from '../shared/files.js';
import { JsonLimitExceeded, parseJson } from '../shared/parse-json.js';
import { readBytes, tooLarge } from './read-bytes.js';
import { requireContentType } from './require-content-type.js';

/** Room for the fields beside the file, and for the boundaries between them. */
const overhead = 2 ** 20;

/**
 * Reads a `multipart/form-data` body (RFC 7578) into the fields that the contract knows.
 * @throws Problem 415 for another content type or a file of a type that is not taken, 413 when the
 * file is too large, 400 when the body is broken.
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
  // By `fromEntries`, because setting a field called `__proto__` would lose it.
  return Object.fromEntries(fields);
}

/** In one pass: `getAll` for each name takes the square of their number. */
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
    throw new Problem('validation-error', 'The body is no multipart/form-data (RFC 7578).', {
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

/** The file's media type: its part's own or, where that says nothing, by the file's extension. */
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
    `Files of the type ${type ?? (stated || 'unknown')} are not taken. Taken are ${taken}.`,
  );
}

function parseJsonField(name: string, value: unknown): unknown {
  try {
    return parseJson(String(value));
  } catch (error) {
    const reason = error instanceof JsonLimitExceeded ? `, and is not taken: ${error.message}` : '';
    throw invalidRequest([{ field: name, message: `${name} must be JSON${reason}` }]);
  }
}

/** Whether a field is a list, so that one value on the wire is a list of one. */
function takesList(schema: z.ZodType, name: string): boolean {
  const shape = shapeOf(schema);
  return Object.hasOwn(shape, name) && shape[name]?.safeParse(['text']).success === true;
}
