import { openFile } from '#open-file';
import { isRecord } from '../util/is-record.js';
import { viewBytes } from '../util/view-bytes.js';
import { blobToUploadFile, isBlob } from './blob-to-upload-file.js';
import { measureUpload } from './measure-upload.js';
import { isUploadStream, readBytes, readStream } from './read-chunks.js';
import { showValue } from './show-value.js';
import { streamToUploadFile } from './stream-to-upload-file.js';
import { baseNameOf, type CreateUploadError, type UploadFile } from './upload-file.js';
import { readField, readNames } from './upload-names.js';

/**
 * Describes an upload's source: its name, its size, and whether it can be read twice. Reads nothing yet.
 *
 * @throws the error of `createError` for a value that is not a source, a file that is missing or not readable, and a stream
 * that has been used.
 */
export async function toUploadFile(
  source: unknown,
  createError: CreateUploadError,
): Promise<UploadFile> {
  const bytes = viewBytes(source);
  if (bytes) return bytesToUploadFile(bytes);
  if (isBlob(source)) return blobToUploadFile(source, createError);
  if (isUploadStream(source)) return streamToUploadFile(source, createError);
  if (typeof source === 'function') return functionToUploadFile(source, createError);
  if (isRecord(source)) {
    const described = await describedToUploadFile(source, createError);
    if (described) return described;
  }
  throw createError(describeMistake(source));
}

/** Describes an object with its content under one of several names. Returns `undefined` for any other object. */
async function describedToUploadFile(
  fields: Readonly<Record<string, unknown>>,
  createError: CreateUploadError,
): Promise<UploadFile | undefined> {
  const data = readField(fields, 'data');
  const path = readField(fields, 'path');
  // express-fileupload sets both the path of a file and empty bytes.
  if (isPath(path) && !viewBytes(data)?.byteLength) {
    const names = readNames(fields, createError);
    return { ...(await pathToUploadFile(path, createError)), ...names };
  }
  if (data === undefined) return undefined;
  const names = readNames(fields, createError);
  return { ...(await toUploadFile(data, createError)), ...names };
}

const isPath = (value: unknown): value is string | URL =>
  (typeof value === 'string' && value !== '') || isUrl(value);

/** Recognizes a URL by its members: jsdom has its own class `URL`. */
const isUrl = (value: unknown): value is URL =>
  isRecord(value) && typeof value.href === 'string' && typeof value.protocol === 'string';

const bytesToUploadFile = (bytes: Uint8Array): UploadFile => ({
  filename: undefined,
  contentType: undefined,
  byteLength: bytes.byteLength,
  replayable: true,
  open: () => readBytes(bytes),
});

function functionToUploadFile(open: unknown, createError: CreateUploadError): UploadFile {
  return {
    filename: undefined,
    contentType: undefined,
    byteLength: undefined,
    replayable: true,
    async *open() {
      const stream: unknown = await (open as () => unknown)();
      if (!isUploadStream(stream)) {
        throw createError(`The function must return a stream, but returned ${showValue(stream)}.`);
      }
      yield* readStream(stream);
    },
  };
}

async function pathToUploadFile(
  given: string | URL,
  createError: CreateUploadError,
): Promise<UploadFile> {
  const path = toFilePath(given, createError);
  const measure = await measureUpload(path, createError);
  const isFile = measure.kind === 'file';
  return {
    filename: baseNameOf(typeof path === 'string' ? path : decodeURIComponent(path.pathname)),
    contentType: undefined,
    byteLength: isFile ? measure.byteLength : undefined,
    replayable: isFile,
    open: () => openFile(path),
  };
}

/** Accepts a path and a file URL, also as text: `import.meta.resolve` returns such a text. */
function toFilePath(given: string | URL, createError: CreateUploadError): string | URL {
  const text = typeof given === 'string' ? given : given.href;
  if (/^https?:/i.test(text)) {
    throw createError(
      `${text} is a URL, not a path. Download it first: await (await fetch(url)).blob().`,
    );
  }
  if (typeof given === 'string' && !/^file:/i.test(text)) return given;
  try {
    const url = new URL(text);
    decodeURIComponent(url.pathname);
    return url;
  } catch {
    throw createError(`${text} is not a file URL: create one with pathToFileURL(path).`);
  }
}

function describeMistake(source: unknown): string {
  if (typeof source === 'string' || isUrl(source)) {
    return `A ${isUrl(source) ? 'URL' : 'string'} could be a path or text: pass { path: './catalog.pdf' } for a file, or { data: new Blob(['some text']), filename: 'notes.txt' } for text.`;
  }
  return `It must be a Blob or File, bytes, a stream, a function that opens a stream, { path } or { data, filename }, but is ${showValue(source)}.`;
}
