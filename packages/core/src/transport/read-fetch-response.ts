import { isRecord } from '../util/is-record.js';
import { readWebStream } from '../util/read-web-stream.js';
import { addHeader } from './add-header.js';
import { BodyText } from './body-text.js';
import { fetchExtras } from './fetch-extras.js';
import { limitBody } from './limit-body.js';
import { TransportFailure, type WireResponse } from './transport.js';

/** A response as platforms give it, with a body that nobody has begun to read; a 204 has none. */
interface UsualResponse {
  readonly status: number;
  readonly headers: {
    forEach(add: (value: unknown, name: unknown) => void): void;
  };
  readonly body: ReadableStream<Uint8Array> | null;
}

/**
 * Reads the response of a `fetch`, up to the limit. What is not a usual `Response` is read by `readAnyResponse`, which is
 * loaded for it.
 *
 * @throws `TransportFailure` `unusable_response` for a value that cannot be read as a response.
 */
export async function readFetchResponse(given: unknown, limit: number): Promise<WireResponse> {
  if (!isUsual(given)) {
    const { readAnyResponse } = fetchExtras.loaded ?? (await fetchExtras.load());
    return readAnyResponse(given, limit);
  }
  const { status, body } = given;
  const headers = readHeaders(given);
  if (!body) return { status, headers, text: '' };
  const text = new BodyText(limitBody(status, limit));
  try {
    for await (const chunk of readWebStream(body)) {
      const bytes = chunk instanceof Uint8Array ? chunk : await toBytes(chunk);
      if (!text.add(bytes)) return { status, headers, text: text.read(), incomplete: 'too-large' };
    }
    return { status, headers, text: text.read() };
  } catch (error) {
    if (error instanceof TransportFailure) throw error;
    return { status, headers, text: text.read(), incomplete: 'cut', cause: error };
  }
}

const isUsual = (given: unknown): given is UsualResponse =>
  isRecord(given) &&
  typeof given.status === 'number' &&
  isRecord(given.headers) &&
  typeof given.headers.forEach === 'function' &&
  given.bodyUsed !== true &&
  (isUnread(given.body) || (given.body === null && given.status === 204));

const isUnread = (body: unknown): boolean =>
  isRecord(body) && typeof body.getReader === 'function' && body.locked !== true;

const readHeaders = (response: UsualResponse): Record<string, string> => {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    addHeader(headers, name, value);
  });
  return headers;
};

const toBytes = async (chunk: unknown): Promise<Uint8Array> =>
  (await fetchExtras.load()).toBytes(chunk);
