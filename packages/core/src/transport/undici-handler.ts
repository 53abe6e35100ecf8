import { ResponseHandler } from './response-handler.js';

/**
 * A handler for all versions of undici. `ResponseHandler` has the methods of version 7 and later. The methods here
 * are those of versions 5 and 6, which Node 20 contains and users pass as `dispatcher`.
 */
export class UndiciHandler extends ResponseHandler {
  #controller: { abort(reason: Error): void } | undefined;

  onConnect(abort: (reason: Error) => void): void {
    this.#controller = { abort };
    this.onRequestStart(this.#controller);
  }

  onHeaders(status: number, rawHeaders: readonly Uint8Array[] | null): boolean {
    this.onResponseStart(this.#controller, status, pairHeaders(rawHeaders ?? []));
    return true;
  }

  onData(chunk: Uint8Array): boolean {
    this.onResponseData(this.#controller, chunk);
    return true;
  }

  onComplete(): void {
    this.onResponseEnd();
  }

  onError(error: unknown): void {
    this.onResponseError(this.#controller, error);
  }
}

/** Groups raw headers by name. Names and values alternate in the list. */
function pairHeaders(raw: readonly Uint8Array[]): Record<string, string[]> {
  // A map, because a server may send a header named `constructor` or `__proto__`.
  const headers = new Map<string, string[]>();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = readLatin1(raw[index]).toLowerCase();
    const value = readLatin1(raw[index + 1]);
    const known = headers.get(name);
    if (known) known.push(value);
    else headers.set(name, [value]);
  }
  return Object.fromEntries(headers);
}

const readLatin1 = (text: Uint8Array | string = ''): string =>
  typeof text === 'string'
    ? text
    : Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString('latin1');
