import type { IncomingMessage } from 'node:http';
import type { Dispatcher } from 'undici';
import type { SentRequest } from '../connection.js';

type OutgoingHeaders = NonNullable<Dispatcher.DispatchOptions['headers']>;

/** Header that carries a request's correlation id to the server, which removes it. */
const correlationHeader = 'x-voisnap-mock-correlation-id';

/**
 * Correlates a request on the server with what the in-memory transport recorded when it was dispatched.
 * The client side adds a header with an id; the server side reads and removes it.
 */
export class CorrelationIds {
  readonly #sent = new Map<string, SentRequest>();
  readonly #arrived = new WeakMap<IncomingMessage, SentRequest>();
  #count = 0;

  /** Assigns an id. Call `drop` when the request ends: it may never reach the server. */
  issue(sent: SentRequest): { readonly number: string; readonly drop: () => void } {
    this.#count += 1;
    const number = String(this.#count);
    this.#sent.set(number, sent);
    return { number, drop: () => this.#sent.delete(number) };
  }

  /** Reads the correlation header and removes it. */
  collect(incoming: IncomingMessage): void {
    const { rawHeaders } = incoming;
    const index = rawHeaders.lastIndexOf(correlationHeader);
    const number = rawHeaders[index + 1];
    if (index < 0 || number === undefined) return;
    rawHeaders.splice(index, 2);
    delete incoming.headers[correlationHeader];
    const sent = this.#sent.get(number);
    if (sent) this.#arrived.set(incoming, sent);
    this.#sent.delete(number);
  }

  find(incoming: IncomingMessage): SentRequest | undefined {
    return this.#arrived.get(incoming);
  }
}

/** Adds the correlation header to headers in any of undici's forms. */
export function withCorrelationId(
  headers: OutgoingHeaders | null | undefined,
  number: string,
): OutgoingHeaders {
  if (!headers) return [correlationHeader, number];
  if (Array.isArray(headers)) return [...headers, correlationHeader, number];
  if (Symbol.iterator in headers) return new Map([...headers, [correlationHeader, number]]);
  return { ...headers, [correlationHeader]: number };
}

/** Converts headers in any of undici's forms to `Headers`. */
export function readHeaders(headers: OutgoingHeaders | null | undefined): Headers {
  const read = new Headers();
  for (const [name, value] of pairsOf(headers)) {
    if (value !== undefined) read.append(name, [value].flat().join(', '));
  }
  return read;
}

function pairsOf(
  headers: OutgoingHeaders | null | undefined,
): Iterable<[string, string | string[] | undefined]> {
  if (!headers) return [];
  if (Array.isArray(headers)) {
    return headers.flatMap((name, index): [string, string | undefined][] =>
      index % 2 === 0 ? [[name, headers[index + 1]]] : [],
    );
  }
  return Symbol.iterator in headers ? headers : Object.entries(headers);
}
