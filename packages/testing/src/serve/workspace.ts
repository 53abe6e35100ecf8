import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { InProcessMock } from '../in-process-mock.js';
import { resolveMockOptions, type VoisnapMockOptions } from '../mock-options.js';
import { nodePlatform } from '../node-platform.js';
import type { MockServer } from '../platform.js';
import type { CreateKeyOptions } from '../server/api-keys.js';
import { createListener } from '../server/node/create-listener.js';
import type { VoisnapMock } from '../voisnap-mock.js';

/** The state behind an API key of a server: a mock of its own, reached through the server's port. */
export class Workspace {
  /** Opens everything of this workspace. */
  readonly apiKey: string;
  readonly mock: VoisnapMock;
  /** Answers the requests of this workspace. */
  readonly listener: RequestListener;
  /** What the mock accepts by itself. */
  readonly #seededKey: string;
  #createdKeys = 0;

  /** @param apiKey the workspace's key. Default: the one that follows from the seed. */
  constructor(options: VoisnapMockOptions, apiKey?: string) {
    const { platform, listener } = listenThrough();
    const mock = new InProcessMock(resolveMockOptions(options), platform);
    this.mock = mock;
    this.listener = listener;
    this.#seededKey = mock.clientOptions.apiKey;
    this.apiKey = apiKey ?? this.#seededKey;
    this.#acceptKey();
  }

  /** Makes everything as it was at the beginning. */
  reset(): void {
    this.mock.reset();
    this.#createdKeys = 0;
    this.#acceptKey();
  }

  /** Makes a key that opens this workspace. @throws TypeError when its value is none that can be. */
  createKey(options: CreateKeyOptions): string {
    // Mocks with the same seed would make the same keys, and a key leads to one workspace alone.
    this.#createdKeys += 1;
    const name = `${this.apiKey} ${this.#createdKeys}`;
    const hash = createHash('sha256').update(name).digest('hex').slice(0, 26).toUpperCase();
    return this.mock.keys.create({ value: `vsnp_sb_${hash}`, ...options });
  }

  #acceptKey(): void {
    if (this.apiKey !== this.#seededKey) this.mock.keys.create({ value: this.apiKey });
  }
}

/** Node, and a listener to the mock for a server that others share. */
function listenThrough() {
  let answer: MockServer['answer'] | undefined;
  const openEntrance = (server: MockServer) => {
    answer = server.answer;
    return nodePlatform.openEntrance(server);
  };
  const listener = createListener({
    answer: (request, door) => answer?.(request, door) ?? new Response(null, { status: 503 }),
  });
  return { platform: { ...nodePlatform, openEntrance }, listener };
}
