import type { IncomingMessage } from 'node:http';
import { appendHeader, fitMethod, fitUrl } from '../fit-request.js';

/** What a `Request` can carry as its body, or nothing. */
type WebRequestBody = string | Uint8Array | ReadableStream<Uint8Array> | undefined;

/** What belongs to a request beside what Node's object says. */
export interface WebRequestParts {
  readonly body: WebRequestBody;
  /** Aborts when the sender closes the connection before it has a response. */
  readonly signal: AbortSignal;
}

/** The headers as they were received, each as often as it was. */
const readHeaders = ({ rawHeaders, headers }: IncomingMessage): Headers => {
  const read = new Headers();
  const append = (name: string, value: string): void => {
    // HTTP/2 has the method and the path among its headers.
    if (!name.startsWith(':')) appendHeader(read, name, value);
  };
  for (let at = 0; at + 1 < rawHeaders?.length; at += 2) {
    append(rawHeaders[at] as string, rawHeaders[at + 1] as string);
  }
  // What imitates a request of Node often has parsed headers alone.
  if (rawHeaders === undefined || rawHeaders.length === 0) {
    for (const [name, value] of Object.entries(headers)) {
      for (const one of [value ?? []].flat()) append(name, one);
    }
  }
  return read;
};

/** Express and Connect cut the path of the mount off `url`, and keep it in `originalUrl`. */
const readPath = (request: IncomingMessage & { readonly originalUrl?: unknown }): string =>
  typeof request.originalUrl === 'string' ? request.originalUrl : (request.url ?? '/');

const readUrl = (request: IncomingMessage): string => {
  const scheme = Reflect.get(request.socket ?? {}, 'encrypted') === true ? 'https' : 'http';
  const host = request.headers[':authority'] ?? request.headers.host ?? 'localhost';
  return fitUrl(scheme, String(host), readPath(request));
};

/** Returns the request of Node's HTTP server as the platforms of the Web have it. */
export const toWebRequest = (
  request: IncomingMessage,
  { body, signal }: WebRequestParts,
): Request => {
  const init = {
    method: fitMethod(request.method ?? 'GET'),
    headers: readHeaders(request),
    signal,
  };
  return new Request(
    readUrl(request),
    body === undefined ? init : { ...init, body, duplex: 'half' },
  );
};
