import type { ClientAccess, MockServer } from '../../http/client-access.js';
import type { Platform } from '../platform.js';
import { findAsyncContext } from './find-async-context.js';
import { readPdfHere } from './read-pdf-here.js';

/** Client options that lead to the mock. */
interface WebClient {
  readonly fetch: typeof globalThis.fetch;
}

const openClientAccess = ({ fetch }: MockServer): ClientAccess<WebClient> => ({
  client: { fetch },
  listen: () => Promise.reject(new Error(noPorts)),
  close: () => Promise.resolve(),
});

const noPorts =
  "A mock of @voisnap/testing/web opens no port. Pass its fetch to the client, or import createVoisnapMock from '@voisnap/testing' on Node.";

/** The platform of a mock in a browser, in a worker or at the edge. */
export const webPlatform: Platform<WebClient> = {
  // biome-ignore lint/suspicious/noConsole: there is nothing else to print to.
  warn: (message) => console.warn(`VoisnapMockWarning: ${message}`),
  // biome-ignore lint/suspicious/noConsole: as above; it is what the option "log" asks for.
  print: (line) => console.error(line),
  readPdf: readPdfHere,
  createAsyncContext: findAsyncContext(),
  openClientAccess,
};
