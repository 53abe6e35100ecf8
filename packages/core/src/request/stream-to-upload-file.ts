import { isRecord } from '../util/is-record.js';
import { decodeUtf8 } from '../util/utf8.js';
import { viewBytes } from '../util/view-bytes.js';
import { holdStream, releaseStream } from './hold-stream.js';
import { measureUpload } from './measure-upload.js';
import { readStream } from './read-chunks.js';
import { baseNameOf, type CreateUploadError, type UploadFile } from './upload-file.js';
import type { UploadStream } from './upload-source.js';

/** The state that streams of Node (`fs.ReadStream` too) and of the web show. */
interface StreamState {
  readonly path?: unknown;
  /** The descriptor, once the file is open: it stays readable even if the file is deleted. */
  readonly fd?: unknown;
  readonly start?: number;
  readonly end?: number;
  readonly errored?: unknown;
  readonly destroyed?: boolean;
  readonly readableEnded?: boolean;
  readonly readableDidRead?: boolean;
  readonly readableEncoding?: string | null;
  readonly locked?: boolean;
}

/**
 * Describes a stream for an upload. A stream of a file (`fs.createReadStream`) has a name and a size.
 *
 * @throws the error of `createError` for a stream that has failed or been used, or a file that is missing.
 */
export async function streamToUploadFile(
  stream: UploadStream,
  createError: CreateUploadError,
): Promise<UploadFile> {
  const state = stream as StreamState;
  holdStream(stream);
  if (!releaseStream(stream)) {
    assertWorking(state, createError);
    assertUnused(state, createError);
  }
  const path = pathOf(state.path);
  const byteLength = path === undefined ? undefined : await measureRange(path, state, createError);
  let opened = false;
  return {
    filename: path === undefined ? undefined : baseNameOf(path),
    contentType: undefined,
    byteLength,
    replayable: false,
    open: () => {
      if (opened) throw new Error('a stream can be sent only once');
      opened = true;
      return readStream(stream);
    },
  };
}

const pathOf = (path: unknown): string | undefined => {
  const bytes = viewBytes(path);
  if (bytes) return decodeUtf8(bytes);
  return typeof path === 'string' ? path : undefined;
};

function assertWorking({ errored, path }: StreamState, createError: CreateUploadError): void {
  // `measureUpload` has a better message for a missing file.
  if (isRecord(errored) && typeof path !== 'string') {
    throw createError(`The stream has failed: ${String(errored.message)}.`);
  }
}

function assertUnused(state: StreamState, createError: CreateUploadError): void {
  if (state.locked || state.readableEnded || (state.destroyed && !state.errored)) {
    throw createError(
      'The stream is locked or was already read. Pass a new stream, or a function that opens one.',
    );
  }
}

/** Computes how many bytes a `fs.ReadStream` will read; `undefined` if it is unknown. */
async function measureRange(
  path: string,
  { fd, start = 0, end = Number.POSITIVE_INFINITY, readableDidRead, readableEncoding }: StreamState,
  createError: CreateUploadError,
): Promise<number | undefined> {
  const measure = await measureUpload(path, createError, fd);
  if (measure.kind !== 'file' || readableDidRead || readableEncoding) return undefined;
  return Math.max(0, Math.min(end + 1, measure.byteLength) - start);
}
