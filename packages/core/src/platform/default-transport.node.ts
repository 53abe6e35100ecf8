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
 * On Node: undici, through its dispatcher. In a bundle that has no undici beside it, the platform's
 * `fetch`.
 */
export const createDefaultTransport = (
  options: DefaultTransportOptions = {},
  load: RequireModule = requireLate,
): Transport =>
  options.dispatcher === undefined && options.proxy === undefined
    ? new LateTransport(() => openWhatIsThere(options, load))
    : createUndiciTransport(options, load);

function openWhatIsThere({ onFallback }: DefaultTransportOptions, load: RequireModule): Transport {
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

/** Sends with the `fetch` that was passed; it may come from a library. */
export const createGivenTransport = (fetch: Fetch): Transport =>
  createFetchTransport(fetch, fetch === globalThis.fetch ? {} : { toBody: toNodeStream });

/** Makes a Node stream, which node-fetch and every wrapper of the platform's `fetch` accept. */
const toNodeStream: ToBody = (content) => {
  const stream = Readable.from(content, { objectMode: false });
  // The attempt reports what is wrong with the source; without a listener it would end the process.
  return stream.on('error', () => {});
};
