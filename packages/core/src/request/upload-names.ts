import { findNearestName } from '../util/find-nearest-name.js';
import { showValue } from './show-value.js';
import type { CreateUploadError, UploadFile } from './upload-file.js';

/** An object that describes a file. */
type Fields = Readonly<Record<string, unknown>>;

/**
 * Names of a file's properties: ours, and those of libraries that receive uploads in Node (multer, formidable,
 * express-fileupload, @fastify/multipart). The first one that is set counts: `originalname` goes before multer's `filename`,
 * which is random.
 */
const names = {
  filename: ['originalname', 'originalFilename', 'filename', 'name'],
  contentType: ['contentType', 'mimetype', 'mimeType', 'type'],
  data: ['data', 'buffer', 'file'],
  path: ['path', 'filepath', 'tempFilePath'],
} as const;

/** Reads a property of a file under the first of its names that is set. */
export const readField = (fields: Fields, field: keyof typeof names): unknown =>
  names[field].map((name) => fields[name]).find((value) => value !== undefined && value !== null);

/**
 * Reads the name and type that the caller passes; without them the source's own are used.
 *
 * @throws the error of `createError` for a name or type that cannot be sent, and for a misspelt field.
 */
export function readNames(fields: Fields, createError: CreateUploadError): Partial<UploadFile> {
  assertKnownNames(fields, createError);
  const filename = readField(fields, 'filename');
  const contentType = readField(fields, 'contentType');
  if (filename !== undefined && (typeof filename !== 'string' || filename === '')) {
    throw createError(`Its filename must be text, but is ${showValue(filename)}.`);
  }
  // A line break would let the type's author add headers to the part.
  if (
    contentType !== undefined &&
    (typeof contentType !== 'string' || !/^[!-~]+\/[ -~]+$/.test(contentType))
  ) {
    throw createError(
      `Its contentType must read like application/pdf, but is ${showValue(contentType)}.`,
    );
  }
  return { ...(filename && { filename }), ...(contentType && { contentType }) };
}

/** Accepts other fields (`size`, `fieldname`), but not a misspelt one of ours, which would do nothing, silently. */
function assertKnownNames(fields: Fields, createError: CreateUploadError): void {
  const known: readonly string[] = Object.values(names).flat();
  const own = ['filename', 'contentType', 'data', 'path'];
  for (const name of Object.keys(fields)) {
    if (known.includes(name) || foreign.has(name)) continue;
    const meant = findNearestName(name, own);
    if (meant) throw createError(`It has a field ${JSON.stringify(name)}: did you mean ${meant}?`);
  }
}

/** Fields of the same libraries that look like misspelt ones of ours. */
const foreign = new Set(['fieldname', 'newFilename', 'date']);
