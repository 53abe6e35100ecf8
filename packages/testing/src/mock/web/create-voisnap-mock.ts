import type { MockClock } from '../../clock/mock-clock.js';
import type { BaseVoisnapMock } from '../base-voisnap-mock.js';
import { InProcessMock } from '../in-process-mock.js';
import { resolveMockOptions, type VoisnapMockOptions } from '../mock-options.js';
import { webPlatform } from './web-platform.js';

/** Options that make a client talk to the mock: `new VoisnapClient(mock.clientOptions)`. */
export interface WebClientOptions {
  /** A key that may do everything. */
  readonly apiKey: string;
  /** Leads every request to the mock; the client keeps its production base URL. */
  readonly fetch: typeof globalThis.fetch;
  readonly clock: MockClock;
}

/** A Voisnap of your own, in this browser, worker or isolate: all of the mock but its ports. */
export interface WebVoisnapMock extends BaseVoisnapMock {
  readonly clientOptions: WebClientOptions;
}

/**
 * Makes a Voisnap mock that asks nothing of Node.
 *
 * @throws TypeError when an option is not known or wrong.
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
