import { openFile } from '#platform';
import { isRecord } from '../util/is-record.js';
import { viewBytes } from '../util/view-bytes.js';
import { blobToUploadFile, isBlob } from './blob-to-upload-file.js';
import { measureUpload } from './measure-upload.js';
import { isUploadStream, readBytes, readStream } from './read-chunks.js';
import { showValue } from './show-value.js';
import { streamToUploadFile } from './stream-to-upload-file.js';
import { baseNameOf, type RefuseUpload, type UploadFile } from './upload-file.js';
import { readField, readNames } from './upload-names.js';

/**
 * Looks at an upload's source: what it is called, how large it is, whether it can be read twice.
 * Nothing is read yet.
 *
 * @throws what `refuse` makes, for anything that is no source, a file that is missing or cannot be
 * read, a stream that has been used up.
 */
export async function toUploadFile(source: unknown, refuse: RefuseUpload): Promise<UploadFile> {
  const bytes = viewBytes(source);
  if (bytes) return bytesToUploadFile(bytes);
  if (isBlob(source)) return blobToUploadFile(source, refuse);
  if (isUploadStream(source)) return streamToUploadFile(source, refuse);
  if (typeof source === 'function') return functionToUploadFile(source, refuse);
  if (isRecord(source)) {
    const described = await describedToUploadFile(source, refuse);
    if (described) return described;
  }
  throw refuse(explain(source));
}

/** An object that says where its content is, by one of several names. */
async function describedToUploadFile(
  fields: Readonly<Record<string, unknown>>,
  refuse: RefuseUpload,
): Promise<UploadFile | undefined> {
  const data = readField(fields, 'data');
  const path = readField(fields, 'path');
  // express-fileupload has empty bytes beside the path of a file.
  if (isPath(path) && !viewBytes(data)?.byteLength) {
    const names = readNames(fields, refuse);
    return { ...(await pathToUploadFile(path, refuse)), ...names };
  }
  if (data === undefined) return undefined;
  const names = readNames(fields, refuse);
  return { ...(await toUploadFile(data, refuse)), ...names };
}

const isPath = (value: unknown): value is string | URL =>
  (typeof value === 'string' && value !== '') || isUrl(value);

/** By shape: jsdom has a class `URL` of its own. */
const isUrl = (value: unknown): value is URL =>
  isRecord(value) && typeof value.href === 'string' && typeof value.protocol === 'string';

const bytesToUploadFile = (bytes: Uint8Array): UploadFile => ({
  filename: undefined,
  contentType: undefined,
  byteLength: bytes.byteLength,
  replayable: true,
  open: () => readBytes(bytes),
});

function functionToUploadFile(open: unknown, refuse: RefuseUpload): UploadFile {
  return {
    filename: undefined,
    contentType: undefined,
    byteLength: undefined,
    replayable: true,
    async *open() {
      const stream: unknown = await (open as () => unknown)();
      if (!isUploadStream(stream)) {
        throw refuse(`The function must give a stream, but gave ${showValue(stream)}.`);
      }
      yield* readStream(stream);
    },
  };
}

async function pathToUploadFile(given: string | URL, refuse: RefuseUpload): Promise<UploadFile> {
  const path = toFilePath(given, refuse);
  const measure = await measureUpload(path, refuse);
  const isFile = measure.kind === 'file';
  return {
    filename: baseNameOf(typeof path === 'string' ? path : decodeURIComponent(path.pathname)),
    contentType: undefined,
    byteLength: isFile ? measure.byteLength : undefined,
    replayable: isFile,
    open: () => openFile(path),
  };
}

/** A path, or the URL of a file, as text too: what `import.meta.resolve` gives. */
function toFilePath(given: string | URL, refuse: RefuseUpload): string | URL {
  const text = typeof given === 'string' ? given : given.href;
  if (/^https?:/i.test(text)) {
    throw refuse(
      `${text} is an address and no path: pass the file itself, as await (await fetch(url)).blob().`,
    );
  }
  if (typeof given === 'string' && !/^file:/i.test(text)) return given;
  try {
    const url = new URL(text);
    decodeURIComponent(url.pathname);
    return url;
  } catch {
    throw refuse(`${text} is no URL of a file: make it with pathToFileURL(path).`);
  }
}

function explain(source: unknown): string {
  if (typeof source === 'string' || isUrl(source)) {
    return `A ${isUrl(source) ? 'URL' : 'string'} is taken neither for a path nor for text: pass { path: './catalog.pdf' } for a file, or { data: new Blob(['some text']), filename: 'notes.txt' } for text.`;
  }
  return `It must be a Blob or File, bytes, a stream, a function that opens a stream, { path } or { data, filename }, but is ${showValue(source)}.`;
}
