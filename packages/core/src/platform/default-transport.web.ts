import { ConfigurationError } from '../errors/client-errors.js';
import type { DefaultTransportOptions } from '../transport/default-transport-options.js';
import type { Fetch } from '../transport/fetch-once.js';
import { createFetchTransport } from '../transport/fetch-transport.js';
import type { Transport } from '../transport/transport.js';

/**
 * Creates the transport for all runtimes but Node, which sends with the runtime's `fetch`.
 *
 * @throws `ConfigurationError` for a dispatcher: `fetch` cannot use one. `resolveProxy` has refused a proxy.
 */
export const createDefaultTransport = ({ dispatcher }: DefaultTransportOptions = {}): Transport => {
  if (dispatcher !== undefined) {
    throw new ConfigurationError(
      'dispatcher works on Node only. Pass fetch instead to choose how requests are sent.',
    );
  }
  return createFetchTransport();
};

/** Creates a transport for the `fetch` of the options. */
export const createGivenTransport = (fetch: Fetch): Transport => createFetchTransport(fetch);
