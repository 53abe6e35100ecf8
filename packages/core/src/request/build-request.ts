import type { RequestOptions, UploadProgress } from '../options/request-options.js';
import type { WireRequest } from '../transport/transport.js';
import type { Operation, OperationInput } from '../util/operation.js';
import { buildJsonBody } from './build-json-body.js';
import { buildPath } from './build-path.js';
import { buildQuery } from './build-query.js';
import { withExtraBody } from './merge-body.js';
import { buildMultipart } from './multipart/build-multipart.js';

/** What the client adds to every request. */
export interface RequestSettings {
  /** With `/api/v1`, without a slash at the end. */
  readonly baseUrl: string;
  /**
   * Checked, with lower-case names. They win over those that the engine sets, but for the `Content-Type` of a
   * multipart body.
   */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as `Idempotency-Key` with everything but a GET. */
  readonly idempotencyKey: string | undefined;
  readonly onUploadProgress?: ((progress: UploadProgress) => void) | undefined;
  /** Merged into the body. */
  readonly extraBody?: RequestOptions['extraBody'];
}

/**
 * Makes the request of an operation, without credentials. A promise only where an upload's file has
 * to be measured; call it before anything is awaited, so that a `fs.ReadStream` of a missing file is
 * listened to before it fails.
 *
 * @throws `ValidationError` for input that cannot be sent; for uploads as a rejection.
 */
export function buildRequest(
  operation: Operation,
  input: OperationInput,
  settings: RequestSettings,
): WireRequest | Promise<WireRequest> {
  const { method } = operation;
  const body = withExtraBody(operation, input.body, settings.extraBody);
  const url = `${settings.baseUrl}${buildPath(operation, input.path)}${buildQuery(operation, input.query)}`;
  const headers = { ...defaultHeaders(operation, settings, body), ...settings.headers };
  if (body === undefined && !operation.multipart) return { method, url, headers };
  if (!operation.multipart) {
    return { method, url, headers, body: buildJsonBody(operation, body) };
  }
  const { multipart, id } = operation;
  return buildMultipart({
    operation: { id, multipart },
    fields: body,
    onUploadProgress: settings.onUploadProgress,
  }).then(({ contentType, body }) => ({
    method,
    url,
    headers: { ...headers, 'content-type': contentType },
    body,
  }));
}

function defaultHeaders(
  { method, multipart }: Operation,
  { idempotencyKey }: RequestSettings,
  body: unknown,
): Record<string, string> {
  return {
    accept: 'application/json',
    // Without the header any coding would do (RFC 9110, section 12.5.3); we decode none.
    'accept-encoding': 'identity',
    ...(body !== undefined && !multipart && { 'content-type': 'application/json' }),
    ...(idempotencyKey !== undefined && method !== 'GET' && { 'idempotency-key': idempotencyKey }),
  };
}
