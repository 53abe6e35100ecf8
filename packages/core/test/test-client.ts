import { afterEach } from 'vitest';
import { type ClientOptions, HttpClient, type HttpClientHost } from '../src/index.js';
import { createManualClock, type ManualClock } from './manual-clock.js';
import {
  type ReceivedRequest,
  type RequestHandler,
  startServer,
  type TestServer,
} from './test-server.js';

const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A server, and a client of it with a clock on which no test waits. */
export const connect = async (
  handle: RequestHandler,
  { host, clock = createManualClock({ auto: true }), ...options }: Setup = {},
): Promise<Connection> => {
  const server = await startServer(handle);
  const client = new HttpClient(
    { apiKey: 'vsnp_sb_secret', baseUrl: server.url, logLevel: 'off', clock, ...options },
    host,
  );
  cleanups.push(
    () => server.close(),
    () => client.close(),
  );
  return { client, server, clock, received: server.received };
};

interface Setup extends Omit<ClientOptions, 'clock'> {
  readonly host?: HttpClientHost;
  readonly clock?: ManualClock;
}

interface Connection {
  readonly client: HttpClient;
  readonly server: TestServer;
  readonly clock: ManualClock;
  readonly received: readonly ReceivedRequest[];
}

/** Resolves to the error with which a promise rejects. */
export const failureOf = async (
  promise: PromiseLike<unknown>,
): Promise<Error & Record<string, unknown>> => {
  try {
    await promise;
  } catch (error) {
    return error as Error & Record<string, unknown>;
  }
  throw new Error('It was expected to reject, and did not.');
};
