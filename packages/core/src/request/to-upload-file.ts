import { openFile } from '#platform';
import { isRecord } from '../util/is-record.js';
import { viewBytes } from '../util/view-bytes.js';
import { measureUpload } from './measure-upload.js';
import { isUploadStream, readBytes, readStream } from './read-chunks.js';
import { showValue } from './show-value.js';
import { streamToUploadFile } from './stream-to-upload-file.js';
import { baseNameOf, type RefuseUpload, type UploadFile } from './upload-file.js';

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
  if (isBlob(source)) return blobToUploadFile(source);
  if (isUploadStream(source)) return streamToUploadFile(source, refuse);
  if (typeof source === 'function') return functionToUploadFile(source, refuse);
  if (isRecord(source) && source.data !== undefined) {
    const file = await toUploadFile(source.data, refuse);
    return { ...file, ...readNames(source, refuse) };
  }
  if (isRecord(source) && isPath(source.path)) {
    const file = await pathToUploadFile(source.path, refuse);
    return { ...file, ...readNames(source, refuse) };
  }
  throw refuse(explain(source));
}

const isPath = (value: unknown): value is string | URL =>
  (typeof value === 'string' && value !== '') || value instanceof URL;

const isBlob = (value: unknown): value is Blob & { readonly name?: unknown } =>
  isRecord(value) && typeof value.stream === 'function' && typeof value.size === 'number';

const bytesToUploadFile = (bytes: Uint8Array): UploadFile => ({
  filename: undefined,
  contentType: undefined,
  byteLength: bytes.byteLength,
  replayable: true,
  open: () => readBytes(bytes),
});

const blobToUploadFile = (blob: Blob & { readonly name?: unknown }): UploadFile => ({
  // A File has a name, a Blob has none.
  filename: typeof blob.name === 'string' ? baseNameOf(blob.name) : undefined,
  contentType: blob.type || undefined,
  byteLength: blob.size,
  replayable: true,
  open: () => readStream(blob.stream()),
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

async function pathToUploadFile(path: string | URL, refuse: RefuseUpload): Promise<UploadFile> {
  const measure = await measureUpload(path, refuse);
  const isFile = measure.kind === 'file';
  return {
    filename: baseNameOf(path instanceof URL ? decodeURIComponent(path.pathname) : path),
    contentType: undefined,
    byteLength: isFile ? measure.byteLength : undefined,
    replayable: isFile,
    open: () => openFile(path),
  };
}

/** The names that the caller gives; those not given are the source's own. */
function readNames(
  { filename, contentType }: Readonly<Record<string, unknown>>,
  refuse: RefuseUpload,
): Partial<UploadFile> {
  if (filename !== undefined && (typeof filename !== 'string' || filename === '')) {
    throw refuse(`Its filename must be text, but is ${showValue(filename)}.`);
  }
  // A line break would let the type's author add headers to the part.
  if (
    contentType !== undefined &&
    (typeof contentType !== 'string' || !/^[!-~]+\/[ -~]+$/.test(contentType))
  ) {
    throw refuse(
      `Its contentType must read like application/pdf, but is ${showValue(contentType)}.`,
    );
  }
  return { ...(filename && { filename }), ...(contentType && { contentType }) };
}

function explain(source: unknown): string {
  if (typeof source === 'string' || source instanceof URL) {
    return `A ${source instanceof URL ? 'URL' : 'string'} is taken neither for a path nor for text: pass { path: './catalog.pdf' } for a file, or { data: new Blob(['some text']), filename: 'notes.txt' } for text.`;
  }
  return `It must be a Blob or File, bytes, a stream, a function that opens a stream, { path } or { data, filename }, but is ${showValue(source)}.`;
}
