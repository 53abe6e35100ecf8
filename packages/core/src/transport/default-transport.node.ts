import type { DefaultTransportOptions } from './default-transport-options.js';
import type { Transport } from './transport.js';
import { createUndiciTransport } from './undici-transport.js';

/** On Node: undici, through its dispatcher. */
export const createDefaultTransport = (options?: DefaultTransportOptions): Transport =>
  createUndiciTransport(options);
