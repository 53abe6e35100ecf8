import { createFetchTransport } from '../src/transport/fetch-transport.js';
import type {
  SendOptions,
  Transport,
  TransportFailure,
  WireRequest,
} from '../src/transport/transport.js';
import { createUndiciTransport } from '../src/transport/undici-transport.js';

/** Both transports, for tables of tests: a failure of the network must have the same outcome with both. */
export const transports: readonly (readonly [string, () => Transport])[] = [
  ['undici', () => createUndiciTransport()],
  ['fetch', () => createFetchTransport()],
];

/** Creates a request. Default: a GET. */
export const get = (url: string, overrides: Partial<WireRequest> = {}): WireRequest => ({
  method: 'GET',
  url,
  headers: { accept: 'application/json' },
  ...overrides,
});

/** Creates the options of an attempt. Default: neither a signal that aborts nor a limit. */
export const sendOptions = (overrides: Partial<SendOptions> = {}): SendOptions => ({
  signal: new AbortController().signal,
  maxResponseBytes: 1_000_000,
  ...overrides,
});

/** Resolves to the error with which a promise must reject. */
export const rejection = async (promise: Promise<unknown>): Promise<TransportFailure> => {
  try {
    await promise;
  } catch (error) {
    return error as TransportFailure;
  }
  throw new Error('It was expected to reject, but did not.');
};
