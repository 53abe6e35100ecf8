import { isRecord } from '../util/is-record.js';
import { viewBytes } from '../util/view-bytes.js';
import { readBytes, readStream } from './read-chunks.js';
import { baseNameOf, type CreateUploadError, type UploadFile } from './upload-file.js';

/** A `Blob` or `File` of any realm. Older ones, such as jsdom's, have no `stream()`. */
interface AnyBlob {
  readonly size: number;
  readonly type: string;
  readonly name?: unknown;
  stream?(): ReadableStream<Uint8Array>;
  arrayBuffer?(): Promise<ArrayBuffer>;
  slice(start: number, end: number): unknown;
}

/** The used part of a `FileReader`, which is the only way to read a `Blob` of jsdom. */
interface Reader {
  readonly result: unknown;
  readonly error: unknown;
  onload: (() => void) | null;
  onerror: (() => void) | null;
  readAsArrayBuffer(blob: unknown): void;
}

/** Bytes that a `FileReader` reads at once. */
const sliceSize = 1_024 * 1_024;

/** Recognizes a `Blob` by its members, because each realm has its own class. */
export const isBlob = (value: unknown): value is AnyBlob =>
  isRecord(value) && typeof value.size === 'number' && typeof value.slice === 'function';

/**
 * Describes a `Blob` or `File` for an upload.
 *
 * @throws the error of `createError` for one that cannot be read.
 */
export function blobToUploadFile(blob: AnyBlob, createError: CreateUploadError): UploadFile {
  const open = findReading(blob);
  if (!open) {
    throw createError(
      'The Blob cannot be read: it has no stream() and no arrayBuffer(). Pass its bytes.',
    );
  }
  return {
    // A File has a name, a Blob has none.
    filename: typeof blob.name === 'string' ? baseNameOf(blob.name) : undefined,
    contentType: blob.type || undefined,
    byteLength: blob.size,
    replayable: true,
    open,
  };
}

function findReading(blob: AnyBlob): UploadFile['open'] | undefined {
  const { FileReader } = globalThis as { FileReader?: new () => Reader };
  if (canStream(blob)) return () => readStream(blob.stream());
  if (typeof blob.arrayBuffer === 'function') return () => readWhole(blob);
  return FileReader && (() => readSlices(blob, FileReader));
}

const canStream = (blob: AnyBlob): blob is AnyBlob & Required<Pick<AnyBlob, 'stream'>> =>
  typeof blob.stream === 'function';

async function* readWhole(blob: AnyBlob): AsyncGenerator<Uint8Array, void> {
  yield* readBytes(viewBytes(await blob.arrayBuffer?.()) ?? new Uint8Array());
}

async function* readSlices(
  blob: AnyBlob,
  FileReader: new () => Reader,
): AsyncGenerator<Uint8Array, void> {
  for (let start = 0; start < blob.size; start += sliceSize) {
    const reader = new FileReader();
    await new Promise<void>((resolve, reject) => {
      reader.onload = () => resolve();
      reader.onerror = () => reject(reader.error);
      reader.readAsArrayBuffer(blob.slice(start, start + sliceSize));
    });
    yield* readBytes(viewBytes(reader.result) ?? new Uint8Array());
  }
}
