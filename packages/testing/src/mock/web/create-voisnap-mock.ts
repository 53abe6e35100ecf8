import type { MockClock } from '../../clock/mock-clock.js';
import type { BaseVoisnapMock } from '../base-voisnap-mock.js';
import { InProcessMock } from '../in-process-mock.js';
import { resolveMockOptions, type VoisnapMockOptions } from '../mock-options.js';
import { webPlatform } from './web-platform.js';

/** Client options that lead to the mock: `new VoisnapClient(mock.clientOptions)`. */
export interface WebClientOptions {
  /** A key that may do everything. */
  readonly apiKey: string;
  /**
   * Sends every request to the mock; the client keeps its production base URL.
   * @param input - URL or request.
   * @param init - method, headers and body.
   */
  readonly fetch: typeof globalThis.fetch;
  /** The mock's time, for the client's waits and timeouts. */
  readonly clock: MockClock;
}

/** A mock of Voisnap in this browser, worker or isolate: everything but ports. */
export interface WebVoisnapMock extends BaseVoisnapMock {
  /** Options for a client that reaches this mock. */
  readonly clientOptions: WebClientOptions;
}

/**
 * Creates a mock of Voisnap that needs nothing of Node.
 *
 * @throws TypeError when an option is unknown or invalid.
 * @example
 * ```ts
 * import { createVoisnapMock } from '@voisnap/testing/web';
 *
 * const mock = createVoisnapMock();
 * const client = new VoisnapClient(mock.clientOptions);
 * const agent = await client.agents.create({ name: 'Aria' });
 * ```
 */
export const createVoisnapMock = (options: VoisnapMockOptions = {}): WebVoisnapMock =>
  new InProcessMock(resolveMockOptions(options), webPlatform);
