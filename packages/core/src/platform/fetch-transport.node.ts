import { Readable } from 'node:stream';
import type { DefaultTransportOptions } from '../transport/default-transport-options.js';
import type { Fetch, ToBody } from '../transport/fetch-once.js';
import { createFetchTransport } from '../transport/fetch-transport.js';
import { readErrorMessage } from '../transport/read-error.js';
import type { Transport } from '../transport/transport.js';

/** Creates a transport for a `fetch`, which may come from a library. */
export const createNodeFetchTransport = (fetch: Fetch): Transport =>
  createFetchTransport(fetch, fetch === globalThis.fetch ? {} : { toBody: toNodeStream });

/** Creates the transport of a bundle that has no undici beside it, and says why. */
export const createFallbackTransport = (
  failure: unknown,
  onFallback: DefaultTransportOptions['onFallback'],
): Transport => {
  const [reason] = readErrorMessage(failure).split('\n');
  onFallback?.(
    `undici could not be loaded (${reason}), so requests are sent with the platform's fetch. ` +
      'Install undici beside the bundle for faster requests and for the option proxy.',
  );
  return createFetchTransport();
};

/** Creates a Node stream. node-fetch and every wrapper of the platform's `fetch` accept one. */
const toNodeStream: ToBody = (content) => {
  const stream = Readable.from(content, { objectMode: false });
  // The attempt reports an error of the source. Without a listener here, the error would end the process.
  return stream.on('error', () => {});
};
