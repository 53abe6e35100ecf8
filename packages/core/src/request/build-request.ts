import { LatePart } from '../late/late-part.js';
import type { RequestOptions, UploadProgress } from '../options/request-options.js';
import type { WireRequest } from '../transport/transport.js';
import { copyPlain } from '../util/copy-plain.js';
import { isRecord } from '../util/is-record.js';
import type { Operation, OperationInput } from '../util/operation.js';
import { buildJsonBody } from './build-json-body.js';
import { buildPath } from './build-path.js';
import { buildQuery } from './build-query.js';
import { holdStream } from './hold-stream.js';
import { withExtraBody } from './merge-body.js';
import type { MultipartBody } from './multipart/build-multipart.js';
import type { MultipartOperation } from './multipart/multipart-operation.js';

const uploads = /* @__PURE__ */ new LatePart(() => import('../late/uploads.js'), 'uploads');

/** The client's part of a request. */
export interface RequestSettings {
  /** With `/api/v1`, without a trailing slash. */
  readonly baseUrl: string;
  /**
   * Checked, with lower-case names. They replace those that the client sets, except the `Content-Type` of a multipart body.
   */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as `Idempotency-Key`, except with a GET. */
  readonly idempotencyKey: string | undefined;
  readonly onUploadProgress?: ((progress: UploadProgress) => void) | undefined;
  /** Merged into the body. */
  readonly extraBody?: RequestOptions['extraBody'];
}

/**
 * Builds the request of an operation, without credentials. Returns a promise only when the file of an upload has to be
 * measured. Call it before anything is awaited: it has to listen to a `fs.ReadStream` of a missing file before that fails.
 *
 * @throws `InputRefusal` for input that cannot be sent; for uploads as a rejection, also as a `ValidationError`.
 */
export function buildRequest(
  operation: Operation,
  input: OperationInput,
  settings: RequestSettings,
): WireRequest | Promise<WireRequest> {
  const { method } = operation;
  const body = withExtraBody(operation, input.body, settings.extraBody);
  const url = `${settings.baseUrl}${buildPath(operation, input.path)}${buildQuery(operation, input.query)}`;
  const headers = buildHeaders(operation, settings, body);
  if (body === undefined && !operation.multipart) return { method, url, headers };
  if (!operation.multipart) {
    return { method, url, headers, body: buildJsonBody(operation, body) };
  }
  const { id, multipart } = operation;
  return buildUpload({ id, multipart }, body, settings).then(({ contentType, body }) => ({
    method,
    url,
    headers: { ...headers, 'content-type': contentType },
    body,
  }));
}

async function buildUpload(
  operation: MultipartOperation,
  fields: unknown,
  { onUploadProgress }: RequestSettings,
): Promise<MultipartBody> {
  if (isRecord(fields)) holdStream(fields[operation.multipart.fileField]);
  const kept = copyPlain(fields);
  const { buildMultipart } = uploads.loaded ?? (await uploads.load());
  return buildMultipart({ operation, fields: kept, onUploadProgress });
}

function buildHeaders(
  { method, multipart }: Operation,
  { idempotencyKey, headers: given }: RequestSettings,
  body: unknown,
): Record<string, string> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    // Without this header the server may compress (RFC 9110, section 12.5.3), and nothing is decoded here.
    'accept-encoding': 'identity',
  };
  if (body !== undefined && !multipart) headers['content-type'] = 'application/json';
  if (idempotencyKey !== undefined && method !== 'GET') headers['idempotency-key'] = idempotencyKey;
  return Object.assign(headers, given);
}
