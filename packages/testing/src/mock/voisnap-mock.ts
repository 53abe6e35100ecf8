import type { Dispatcher } from 'undici';
import type { MockClock } from '../clock/mock-clock.js';
import type { ListenOptions } from '../http/client-access.js';
import type { BaseVoisnapMock } from './base-voisnap-mock.js';
import { InProcessMock } from './in-process-mock.js';
import { resolveMockOptions, type VoisnapMockOptions } from './mock-options.js';
import { nodePlatform } from './node-platform.js';

/** Client options that lead to the mock: `new VoisnapClient(mock.clientOptions)`. */
export interface MockClientOptions {
  /** A key that may do everything. */
  readonly apiKey: string;
  /**
   * Sends every request to the mock without a port; the client keeps its production base URL. On Bun, on Deno
   * and where jsdom replaces Node's timers, clients take no dispatcher: there `fetch` takes its place.
   */
  readonly dispatcher: Dispatcher;
  /** Sends every request to the mock. Present only without a `dispatcher`. */
  readonly fetch?: typeof globalThis.fetch;
  /** The mock's time, for the client's waits and timeouts. */
  readonly clock: MockClock;
}

/** A mock of Voisnap in this process. */
export interface VoisnapMock extends BaseVoisnapMock {
  /** Options for a client that reaches this mock. */
  readonly clientOptions: MockClientOptions;
  /**
   * Opens a port until the mock is closed. The API is at `/api/v1` of the URL.
   * @throws Error when the port is in use.
   */
  listen(options?: ListenOptions): Promise<{ readonly url: string }>;
  /**
   * Sets `VOISNAP_API_KEY` and `VOISNAP_BASE_URL` of this process, and removes `VOISNAP_ACCESS_TOKEN`, so that
   * `new VoisnapClient()` reaches the port that `listen` opened last. Disposing restores them; closing the mock
   * does too. Such a client waits in real time.
   * @throws Error when no port was opened.
   */
  stubEnv(): Disposable;
}

/**
 * Creates a mock of Voisnap with its own state and clock. It shares nothing with other mocks.
 *
 * @throws TypeError when an option is unknown or invalid.
 * @example
 * ```ts
 * import { createVoisnapMock } from '@voisnap/testing';
 *
 * using mock = createVoisnapMock();
 * const client = new VoisnapClient(mock.clientOptions);
 * const agent = await client.agents.create({ name: 'Aria' });
 * ```
 */
export const createVoisnapMock = (options: VoisnapMockOptions = {}): VoisnapMock =>
  new InProcessMock(resolveMockOptions(options), nodePlatform);
