import type { UploadProgress } from '../../options/request-options.js';
import type { StreamBody } from '../../transport/transport.js';
import { createUuid } from '../../util/create-uuid.js';
import { isRecord } from '../../util/is-record.js';
import type { MultipartDescription } from '../../util/operation.js';
import { encodeUtf8 } from '../../util/utf8.js';
import { createInputError } from '../create-input-error.js';
import { showValue } from '../show-value.js';
import { toUploadFile } from '../to-upload-file.js';
import type { UploadFile } from '../upload-file.js';
import { encodeFields } from './encode-fields.js';
import { findSizeProblem } from './find-size-problem.js';
import type { MultipartOperation } from './multipart-operation.js';
import { streamMultipart } from './stream-multipart.js';
import { writePartHead } from './write-part-head.js';

/** Input of a multipart body. */
export interface MultipartInput {
  readonly operation: MultipartOperation;
  /** The operation's body: the file under `fileField`, and other fields. */
  readonly fields: unknown;
  readonly onUploadProgress?: ((progress: UploadProgress) => void) | undefined;
}

/** A multipart body, and the header that names its boundary. */
export interface MultipartBody {
  readonly contentType: string;
  readonly body: StreamBody;
}

/**
 * Builds a `multipart/form-data` body (RFC 7578) that streams its file. Text fields go before the file, so that the server
 * knows them when the file arrives. `Content-Length` is sent when the file's size is known.
 *
 * @throws `ValidationError`, before anything is sent, for a file that is missing, empty or too large,
 * and for fields that cannot be sent.
 */
export async function buildMultipart(input: MultipartInput): Promise<MultipartBody> {
  const { operation, fields } = input;
  const { fileField } = operation.multipart;
  if (!isRecord(fields)) {
    throw createInputError(
      operation,
      fileField,
      `It must be passed in an object, but the body is ${showValue(fields)}.`,
    );
  }
  const createError = (message: string) => createInputError(operation, fileField, message);
  const file = await toUploadFile(fields[fileField], createError);
  const problem =
    file.byteLength === undefined
      ? undefined
      : findSizeProblem(operation.multipart, file.byteLength);
  if (problem !== undefined) throw createError(problem);
  if (!isKnown(file, operation.multipart)) {
    throw createError(
      "It has neither a name nor a type, so the API cannot tell what it is: pass { data, filename: 'catalog.pdf' }.",
    );
  }
  const boundary = `voisnap-${createUuid()}`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: assemble(input, file, boundary),
  };
}

function assemble(input: MultipartInput, file: UploadFile, boundary: string): StreamBody {
  const { operation, fields, onUploadProgress } = input;
  const head = encodeUtf8(
    encodeFields(operation, fields as object, boundary) +
      writePartHead({
        boundary,
        name: operation.multipart.fileField,
        filename: file.filename ?? 'file',
        contentType: contentTypeOf(file, operation.multipart),
      }),
  );
  const tail = encodeUtf8(`\r\n--${boundary}--\r\n`);
  return {
    ...(file.byteLength !== undefined && {
      byteLength: head.byteLength + file.byteLength + tail.byteLength,
    }),
    replayable: file.replayable,
    open: () => streamMultipart({ operation, file, head, tail, onUploadProgress }),
  };
}

/** Whether the type of a file can be told. Not required if the API accepts every type. */
const isKnown = (
  { contentType, filename }: UploadFile,
  { mediaTypes }: MultipartDescription,
): boolean =>
  contentType !== undefined || filename !== undefined || Object.keys(mediaTypes).length === 0;

function contentTypeOf(
  { contentType, filename = '' }: UploadFile,
  { mediaTypes }: MultipartDescription,
): string {
  const extension = filename.slice(filename.lastIndexOf('.') + 1).toLowerCase();
  const known = Object.hasOwn(mediaTypes, extension) ? mediaTypes[extension] : undefined;
  return contentType ?? known ?? 'application/octet-stream';
}
