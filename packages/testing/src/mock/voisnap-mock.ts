import type { Dispatcher } from 'undici';
import type { MockClock } from '../clock/mock-clock.js';
import type { ListenOptions } from '../http/client-access.js';
import type { BaseVoisnapMock } from './base-voisnap-mock.js';
import { InProcessMock } from './in-process-mock.js';
import { resolveMockOptions, type VoisnapMockOptions } from './mock-options.js';
import { nodePlatform } from './node-platform.js';

/** Options that make a client talk to the mock: `new VoisnapClient(mock.clientOptions)`. */
export interface MockClientOptions {
  /** A key that may do everything. */
  readonly apiKey: string;
  /**
   * Leads every request to the mock without a port; the client keeps its production base URL. Where
   * clients take no dispatcher, `fetch` stands in its place: on Bun, on Deno, and where jsdom has put
   * timers of its own in place of Node's.
   */
  readonly dispatcher: Dispatcher;
  /** Only where there is no `dispatcher`: leads every request to the mock. */
  readonly fetch?: typeof globalThis.fetch;
  readonly clock: MockClock;
}

/** A Voisnap of your own, in this process. */
export interface VoisnapMock extends BaseVoisnapMock {
  readonly clientOptions: MockClientOptions;
  /**
   * Opens a port, until the mock is closed. The API is below `/api/v1` of the URL.
   * @throws Error when the port is taken.
   */
  listen(options?: ListenOptions): Promise<{ readonly url: string }>;
  /**
   * Sets `VOISNAP_API_KEY` and `VOISNAP_BASE_URL` of this process, so that `new VoisnapClient()` reaches
   * the port that `listen` opened last, and takes `VOISNAP_ACCESS_TOKEN` away. Disposing makes them what
   * they were before; closing the mock does too. Such a client waits by the machine's clock.
   * @throws Error when no port was opened.
   */
  stubEnv(): Disposable;
}

/**
 * Makes a Voisnap mock: stateful, with a clock of its own, sharing nothing with any other.
 *
 * @throws TypeError when an option is not known or wrong.
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
