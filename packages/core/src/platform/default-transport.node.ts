import { LatePart } from '../late/late-part.js';
import type { DefaultTransportOptions } from '../transport/default-transport-options.js';
import type { Fetch } from '../transport/fetch-once.js';
import { LateTransport } from '../transport/late-transport.js';
import { type RequireModule, requireLate } from '../transport/require-late.js';
import type { Transport } from '../transport/transport.js';
import { createUndiciTransport, openUndiciTransport } from '../transport/undici-transport.js';

const nodeFetch = /* @__PURE__ */ new LatePart(
  () => import('../late/fetch.js'),
  'requests by fetch',
);

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
): Transport | Promise<Transport> {
  try {
    return openUndiciTransport(load);
  } catch (error) {
    return nodeFetch.load().then((part) => part.createFallbackTransport(error, onFallback));
  }
}

/** Creates a transport for the `fetch` of the options. Its code is loaded with the first request. */
export const createGivenTransport = (fetch: Fetch): Transport =>
  new LateTransport(() => openFetchTransport(fetch));

const openFetchTransport = async (fetch: Fetch): Promise<Transport> => {
  const { createNodeFetchTransport } = nodeFetch.loaded ?? (await nodeFetch.load());
  return createNodeFetchTransport(fetch);
};
