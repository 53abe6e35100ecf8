import { findNearestName } from '../util/find-nearest-name.js';
import { showValue } from './show-value.js';
import type { CreateUploadError, UploadFile } from './upload-file.js';

/** An object that describes a file. */
type Fields = Readonly<Record<string, unknown>>;

/**
 * What is known of a file by which name: ours, and those of what receives uploads in Node (multer,
 * formidable, express-fileupload, @fastify/multipart). The first that is there counts: multer's
 * `filename` is a random one of its own, and the file is called `originalname`.
 */
const names = {
  filename: ['originalname', 'originalFilename', 'filename', 'name'],
  contentType: ['contentType', 'mimetype', 'mimeType', 'type'],
  data: ['data', 'buffer', 'file'],
  path: ['path', 'filepath', 'tempFilePath'],
} as const;

/** The value that an object has under one of the names for it. */
export const readField = (fields: Fields, field: keyof typeof names): unknown =>
  names[field].map((name) => fields[name]).find((value) => value !== undefined && value !== null);

/**
 * The names that the caller gives; those not given are the source's own.
 *
 * @throws the error of `createError`, for a name or type that cannot be sent, and for a slip of a field's name.
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

/** Fields of others pass (`size`, `fieldname`); one that is a slip of ours would do nothing, silently. */
function assertKnownNames(fields: Fields, createError: CreateUploadError): void {
  const known: readonly string[] = Object.values(names).flat();
  const own = ['filename', 'contentType', 'data', 'path'];
  for (const name of Object.keys(fields)) {
    if (known.includes(name) || foreign.has(name)) continue;
    const meant = findNearestName(name, own);
    if (meant) throw createError(`It has a field ${JSON.stringify(name)}: did you mean ${meant}?`);
  }
}

/** Fields of the same libraries that are near to ours, and mean something else. */
const foreign = new Set(['fieldname', 'newFilename', 'date']);
