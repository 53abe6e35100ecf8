import { ValidationError } from '../../errors/api-errors.js';
import { VoisnapError } from '../../errors/voisnap-error.js';
import type { UploadProgress } from '../../options/request-options.js';
import type { UploadFile } from '../upload-file.js';
import { findSizeProblem } from './find-size-problem.js';
import type { MultipartOperation } from './multipart-operation.js';

/** A multipart body, without the content of its file. */
export interface MultipartFrame {
  readonly operation: MultipartOperation;
  readonly file: UploadFile;
  /** Everything before the file's content. */
  readonly head: Uint8Array;
  /** Everything after it. */
  readonly tail: Uint8Array;
  readonly onUploadProgress: ((progress: UploadProgress) => void) | undefined;
}

/**
 * Streams a multipart body, and reports the progress of its file. Sends the head only after the file's first bytes were
 * read, so that nothing is sent of a file that cannot be read.
 *
 * @throws `ValidationError` as soon as a file of unknown size exceeds the limit, and when the size of a file has changed since
 * the request was built.
 */
export async function* streamMultipart(frame: MultipartFrame): AsyncGenerator<Uint8Array, void> {
  const { file, onUploadProgress } = frame;
  const { byteLength: totalBytes } = file;
  let sentBytes = 0;
  for await (const chunk of file.open()) {
    const readBytes = sentBytes + chunk.byteLength;
    assertSize(frame, sentBytes, readBytes > (totalBytes ?? 0) ? readBytes : undefined);
    if (sentBytes === 0) yield frame.head;
    yield chunk;
    // Execution continues here when the network has taken the chunk and asks for the next one.
    sentBytes = readBytes;
    if (onUploadProgress) await report(frame, { sentBytes, totalBytes });
  }
  if (sentBytes === 0 || sentBytes < (totalBytes ?? 0)) assertSize(frame, sentBytes, sentBytes);
  yield frame.tail;
}

/** @throws `VoisnapError` when the callback throws, or rejects. */
async function report(
  { operation, onUploadProgress }: MultipartFrame,
  progress: UploadProgress,
): Promise<void> {
  try {
    // The type allows an async function.
    await onUploadProgress?.(progress);
  } catch (cause) {
    throw new VoisnapError(
      `${operation.id}: onUploadProgress threw, so the upload was stopped. The thrown value is the cause of this error.`,
      { cause, requestSent: 'maybe' },
    );
  }
}

function assertSize(
  { operation, file }: MultipartFrame,
  sentBytes: number,
  readBytes: number | undefined,
): void {
  if (readBytes === undefined) return;
  const { multipart, id } = operation;
  const message =
    file.byteLength === undefined
      ? findSizeProblem(multipart, readBytes)
      : `It had ${file.byteLength} bytes when the upload began, and its size has changed since: upload it again.`;
  if (message === undefined) return;
  const consequence = sentBytes === 0 ? 'Nothing was sent.' : 'The upload was stopped.';
  throw new ValidationError(`${id}: ${multipart.fileField}: ${message} ${consequence}`, {
    errors: [{ field: multipart.fileField, message }],
    requestSent: sentBytes === 0 ? 'no' : 'maybe',
  });
}
