import { Readable } from 'node:stream';
import type { DefaultTransportOptions } from '../transport/default-transport-options.js';
import type { Fetch, ToBody } from '../transport/fetch-once.js';
import { createFetchTransport } from '../transport/fetch-transport.js';
import { LateTransport } from '../transport/late-transport.js';
import { readErrorMessage } from '../transport/read-error.js';
import { type RequireModule, requireLate } from '../transport/require-late.js';
import type { Transport } from '../transport/transport.js';
import { createUndiciTransport, openUndiciTransport } from '../transport/undici-transport.js';

/**
 * Creates the transport for Node, which sends with undici's dispatcher. In a bundle without undici beside it, it
 * sends with the platform's `fetch`.
 */
export const createDefaultTransport = (
  options: DefaultTransportOptions = {},
  load: RequireModule = requireLate,
): Transport =>
  options.dispatcher === undefined && options.proxy === undefined
    ? new LateTransport(() => openUndiciOrFetch(options, load))
    : createUndiciTransport(options, load);

function openUndiciOrFetch(
  { onFallback }: DefaultTransportOptions,
  load: RequireModule,
): Transport {
  try {
    return openUndiciTransport(undefined, load);
  } catch (error) {
    const [reason] = readErrorMessage(error).split('\n');
    onFallback?.(
      `undici could not be loaded (${reason}), so requests are sent with the platform's fetch. ` +
        'Install undici beside the bundle for faster requests and for the option proxy.',
    );
    return createFetchTransport();
  }
}

/** Creates a transport for the `fetch` of the options, which may come from a library. */
export const createGivenTransport = (fetch: Fetch): Transport =>
  createFetchTransport(fetch, fetch === globalThis.fetch ? {} : { toBody: toNodeStream });

/** Creates a Node stream. node-fetch and every wrapper of the platform's `fetch` accept one. */
const toNodeStream: ToBody = (content) => {
  const stream = Readable.from(content, { objectMode: false });
  // The attempt reports an error of the source. Without a listener here, the error would end the process.
  return stream.on('error', () => {});
};
