import { isRecord } from '../util/is-record.js';
import { readWebStream } from '../util/read-web-stream.js';
import { encodeUtf8 } from '../util/utf8.js';
import { viewBytes } from '../util/view-bytes.js';
import { addHeader } from './add-header.js';
import { BodyText } from './body-text.js';
import { limitBody } from './limit-body.js';
import { TransportFailure, type WireResponse } from './transport.js';

/** The parts of a response that are used. Polyfills, other libraries and test doubles have only some of them. */
interface AnyResponse {
  readonly status?: unknown;
  readonly ok?: unknown;
  readonly type?: unknown;
  readonly headers?: unknown;
  readonly body?: unknown;
  readonly bodyUsed?: unknown;
  arrayBuffer?(): Promise<ArrayBuffer>;
  text?(): Promise<string>;
  json?(): Promise<unknown>;
}

type Ending = Pick<WireResponse, 'incomplete' | 'cause'>;

/**
 * Reads the response of a `fetch`, up to the limit: a `Response` of the platform, one whose body is a Node stream
 * (node-fetch), one without a stream (React Native), or `{ ok, status, headers, json }`.
 *
 * @throws `TransportFailure` `unusable_response` for a value that cannot be read as a response.
 */
export async function readAnyResponse(given: unknown, limit: number): Promise<WireResponse> {
  if (!isRecord(given)) throw unusable(`it is ${given === null ? 'null' : typeof given}`);
  const response: AnyResponse = given;
  if (response.type === 'opaqueredirect') throw hiddenRedirect();
  const status = readStatus(response);
  const headers = readHeaders(response.headers);
  return { status, headers, ...(await readBody(response, limitBody(status, limit))) };
}

function readStatus({ status, ok }: AnyResponse): number {
  if (typeof status === 'number') return status;
  // Test doubles often have `ok` alone.
  if (status === undefined && ok === true) return 200;
  throw unusable('it has no status');
}

function readHeaders(given: unknown): Record<string, string> {
  const headers: Record<string, string> = {};
  const add = (value: unknown, name: unknown) =>
    addHeader(headers, name, Array.isArray(value) ? value.join(', ') : value);
  if (Array.isArray(given)) for (const [name, value] of given) add(value, name);
  else if (isRecord(given) && typeof given.forEach === 'function') given.forEach(add);
  else if (isRecord(given)) for (const [name, value] of Object.entries(given)) add(value, name);
  return headers;
}

async function readBody(
  response: AnyResponse,
  limit: number,
): Promise<Pick<WireResponse, 'text'> & Ending> {
  const chunks = openBody(response);
  const text = new BodyText(limit);
  try {
    if (!chunks) return cutText(await readWhole(response), limit);
    for await (const chunk of chunks) {
      if (!text.add(toBytes(chunk))) return { text: text.read(), incomplete: 'too-large' };
    }
    return { text: text.read() };
  } catch (error) {
    if (error instanceof TransportFailure) throw error;
    return { text: text.read(), incomplete: 'cut', cause: error };
  }
}

/** Opens the body as a stream; `undefined` if it is not a stream and must be read as a whole. */
function openBody({ body, bodyUsed }: AnyResponse): AsyncIterable<unknown> | undefined {
  if (bodyUsed === true) throw unusable('its body has been read already. Return a clone');
  if (typeof body !== 'object' || body === null) return undefined;
  if ('getReader' in body && typeof body.getReader === 'function') {
    if ('locked' in body && body.locked === true) {
      throw unusable('its body is locked by another reader. Return a clone');
    }
    return readWebStream(body as ReadableStream<Uint8Array>);
  }
  return Symbol.asyncIterator in body ? (body as AsyncIterable<unknown>) : undefined;
}

/** Reads a body without a stream, as in React Native. Uses `arrayBuffer()` only if there is a `TextDecoder`. */
async function readWhole(response: AnyResponse): Promise<string | Uint8Array> {
  if (typeof response.arrayBuffer === 'function' && typeof TextDecoder === 'function') {
    return new Uint8Array(await response.arrayBuffer());
  }
  if (typeof response.text === 'function') return response.text();
  if (typeof response.json === 'function') return readJson(response.json());
  if (typeof response.body === 'string') return response.body;
  throw unusable('it has no readable body, and no arrayBuffer(), text() or json()');
}

async function readJson(reading: Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await reading) ?? '';
  } catch (error) {
    throw unusable('its json() failed', error);
  }
}

function cutText(whole: string | Uint8Array, limit: number): Pick<WireResponse, 'text'> & Ending {
  if (typeof whole !== 'string') {
    const text = new BodyText(limit);
    return text.add(whole) ? { text: text.read() } : { text: text.read(), incomplete: 'too-large' };
  }
  if (whole.length <= limit) return { text: whole };
  return { text: whole.slice(0, limit), incomplete: 'too-large' };
}

/** Views a chunk of a body as bytes. */
export function toBytes(chunk: unknown): Uint8Array {
  const bytes = typeof chunk === 'string' ? encodeUtf8(chunk) : viewBytes(chunk);
  if (bytes === undefined) throw unusable(`its body contains ${typeof chunk} instead of bytes`);
  return bytes;
}

/** Creates the failure for a redirect in a browser, which hides its status and its target. */
const hiddenRedirect = (): TransportFailure =>
  new TransportFailure('it redirects, and redirects are not followed', {
    code: 'redirected',
    requestSent: 'maybe',
    cause: undefined,
  });

const unusable = (message: string, cause?: unknown): TransportFailure =>
  new TransportFailure(message, { code: 'unusable_response', requestSent: 'maybe', cause });
