import { ConfigurationError } from '../errors/client-errors.js';
import type { DefaultTransportOptions } from '../transport/default-transport-options.js';
import type { Fetch } from '../transport/fetch-once.js';
import { createFetchTransport } from '../transport/fetch-transport.js';
import type { Transport } from '../transport/transport.js';

/**
 * Everywhere but on Node: the runtime's `fetch`.
 *
 * @throws `ConfigurationError` for a dispatcher or a proxy, which `fetch` could not send through.
 */
export const createDefaultTransport = ({
  dispatcher,
  proxy,
}: DefaultTransportOptions = {}): Transport => {
  if (dispatcher !== undefined) {
    throw new ConfigurationError(
      'dispatcher works on Node only: pass fetch to choose how requests are sent here.',
    );
  }
  if (proxy !== undefined) {
    throw new ConfigurationError(
      'proxy works on Node only: pass a fetch that sends through your proxy here.',
    );
  }
  return createFetchTransport();
};

/** Sends with the `fetch` that was passed. */
export const createGivenTransport = (fetch: Fetch): Transport => createFetchTransport(fetch);
