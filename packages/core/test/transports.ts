import { createFetchTransport } from '../src/transport/fetch-transport.js';
import type {
  SendOptions,
  Transport,
  TransportFailure,
  WireRequest,
} from '../src/transport/transport.js';
import { createUndiciTransport } from '../src/transport/undici-transport.js';

/** Both transports, for tables: what goes wrong on the network must come out of both alike. */
export const transports: readonly (readonly [string, () => Transport])[] = [
  ['undici', () => createUndiciTransport()],
  ['fetch', () => createFetchTransport()],
];

/** A GET, unless told otherwise. */
export const get = (url: string, overrides: Partial<WireRequest> = {}): WireRequest => ({
  method: 'GET',
  url,
  headers: { accept: 'application/json' },
  ...overrides,
});

/** Options that neither abort nor limit, unless told otherwise. */
export const sendOptions = (overrides: Partial<SendOptions> = {}): SendOptions => ({
  signal: new AbortController().signal,
  maxResponseBytes: 1_000_000,
  ...overrides,
});

/** What a promise rejects with, which it is expected to do. */
export const rejection = async (promise: Promise<unknown>): Promise<TransportFailure> => {
  try {
    await promise;
  } catch (error) {
    return error as TransportFailure;
  }
  throw new Error('It was expected to reject, but did not.');
};
