import type { IncomingMessage } from 'node:http';
import { streamBody } from './stream-body.js';

/** What body parsers leave on a request of Node. */
interface ParsedRequest extends IncomingMessage {
  /** Of Nest, of cloud functions, and of `verify` in the options of `express.json()`. */
  readonly rawBody?: unknown;
  /** Of `express.raw()` the bytes, of `express.text()` the text, of the others an object. */
  readonly body?: unknown;
}

const isRaw = (value: unknown): value is string | Uint8Array =>
  typeof value === 'string' || value instanceof Uint8Array;

const wasRead = ({ readableDidRead, readableEnded }: IncomingMessage): boolean =>
  readableDidRead || readableEnded;

/**
 * Returns the body as it was received: what is left on the request by whoever has read it, or else a stream of it.
 *
 * @returns `undefined` when the body was parsed and its bytes are lost.
 */
export const findBody = (
  request: ParsedRequest,
): string | Uint8Array | ReadableStream<Uint8Array> | undefined => {
  if (isRaw(request.rawBody)) return request.rawBody;
  if (!wasRead(request)) return streamBody(request);
  return isRaw(request.body) ? request.body : undefined;
};
