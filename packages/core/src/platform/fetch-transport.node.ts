import { Readable } from 'node:stream';
import type { Fetch, ToBody } from '../transport/fetch-once.js';
import { createFetchTransport } from '../transport/fetch-transport.js';
import type { Transport } from '../transport/transport.js';

/** Creates a transport for a `fetch`, which may come from a library. Default: the platform's. */
export const createNodeFetchTransport = (fetch?: Fetch): Transport =>
  fetch === undefined || fetch === globalThis.fetch
    ? createFetchTransport(fetch)
    : createFetchTransport(fetch, { toBody: toNodeStream });

/** Creates a Node stream. node-fetch and every wrapper of the platform's `fetch` accept one. */
const toNodeStream: ToBody = (content) => {
  const stream = Readable.from(content, { objectMode: false });
  // The attempt reports an error of the source. Without a listener here, the error would end the process.
  return stream.on('error', () => {});
};
