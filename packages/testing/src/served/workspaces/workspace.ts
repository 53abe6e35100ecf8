import { createHash } from 'node:crypto';
import type { RequestListener, ServerResponse } from 'node:http';
import type { CreateKeyOptions } from '../../http/api-keys.js';
import type { MockServer } from '../../http/client-access.js';
import { createListener } from '../../http/node/create-listener.js';
import type { LogBounds } from '../../kit/requests/log-entries.js';
import type { RequestLog } from '../../kit/requests/request-log.js';
import { InProcessMock } from '../../mock/in-process-mock.js';
import { resolveMockOptions, type VoisnapMockOptions } from '../../mock/mock-options.js';
import { nodePlatform } from '../../mock/node-platform.js';
import type { VoisnapMock } from '../../mock/voisnap-mock.js';
import { captureAll, type Restore } from '../../shared/mock-part.js';
import { type KeptSnapshot, KeptSnapshots } from './kept-snapshots.js';
import { PlannedItems } from './planned-items.js';

/** The state behind an API key of a server: a mock of its own, reached through the server's port. */
export class Workspace {
  /** Opens everything of this workspace. */
  readonly apiKey: string;
  readonly mock: VoisnapMock;
  /** What control planned, and can take back. */
  readonly planned: PlannedItems = new PlannedItems();
  readonly snapshots: KeptSnapshots = new KeptSnapshots();
  /** Why it has lost what it held, until a reset; `undefined` where it has not. */
  loss: string | undefined;
  readonly #listener: RequestListener;
  readonly #log: RequestLog;
  readonly #underWay = new Set<ServerResponse>();
  #controls = 0;
  /** What the mock accepts by itself. */
  readonly #seededKey: string;
  #createdKeys = 0;

  /** @param apiKey the workspace's key. Default: the one that follows from the seed. */
  constructor(options: VoisnapMockOptions, logBounds: LogBounds, apiKey?: string) {
    const { platform, listener } = listenThrough(logBounds);
    const mock = new InProcessMock(resolveMockOptions(options), platform);
    this.mock = mock;
    this.#log = mock.requests;
    this.#listener = listener;
    this.#seededKey = mock.clientOptions.apiKey;
    this.apiKey = apiKey ?? this.#seededKey;
    this.#acceptKey();
  }

  /** How many requests its log has forgotten, because there were too many or they were too large. */
  get forgottenRequests(): number {
    return this.#log.forgotten;
  }

  /** Whether nobody waits for an answer. */
  get idle(): boolean {
    return this.#underWay.size === 0 && this.#controls === 0;
  }

  /** Answers the requests of this workspace. */
  readonly listener: RequestListener = (incoming, outgoing) => {
    this.#underWay.add(outgoing);
    outgoing.once('close', () => this.#underWay.delete(outgoing));
    this.#listener(incoming, outgoing);
  };

  /** Does what control asks for: the workspace is not idle meanwhile. */
  async control<Result>(work: () => Result): Promise<Awaited<Result>> {
    this.#controls += 1;
    try {
      return await work();
    } finally {
      this.#controls -= 1;
    }
  }

  /** Makes everything as it was at the beginning. Snapshots stay, as those of any mock do. */
  reset(): void {
    this.mock.reset();
    this.planned.reset();
    this.loss = undefined;
    this.#createdKeys = 0;
    this.#acceptKey();
  }

  /** Keeps how everything is, ids of what was planned included. */
  takeSnapshot(name: string | undefined): KeptSnapshot {
    return this.snapshots.keep(name, () => {
      const snapshot = this.mock.snapshot();
      const restoreOwn = captureAll([this.planned, { capture: () => this.#captureCreatedKeys() }]);
      return {
        at: snapshot.at.toISOString(),
        restore: () => {
          this.mock.restore(snapshot);
          restoreOwn();
        },
      };
    });
  }

  /** Makes a key that opens this workspace. @throws TypeError when its value is none that can be. */
  createKey(options: CreateKeyOptions): string {
    // Mocks with the same seed would make the same keys, and a key leads to one workspace alone.
    this.#createdKeys += 1;
    const name = `${this.apiKey} ${this.#createdKeys}`;
    const hash = createHash('sha256').update(name).digest('hex').slice(0, 26).toUpperCase();
    return this.mock.keys.create({ value: `vsnp_sb_${hash}`, ...options });
  }

  /** Closes the mock, and cuts the connections of requests that are under way. */
  async close(): Promise<void> {
    for (const outgoing of this.#underWay) outgoing.destroy();
    await this.mock.close();
    this.#log.clear();
  }

  #acceptKey(): void {
    if (this.apiKey !== this.#seededKey) this.mock.keys.create({ value: this.apiKey });
  }

  #captureCreatedKeys(): Restore {
    const count = this.#createdKeys;
    return () => {
      this.#createdKeys = count;
    };
  }
}

/** Node, and a listener to the mock for a server that others share. */
function listenThrough(logBounds: LogBounds) {
  let respond: MockServer['respond'] | undefined;
  const openClientAccess = (server: MockServer) => {
    respond = server.respond;
    return nodePlatform.openClientAccess(server);
  };
  const listener = createListener({
    respond: (request, connection) =>
      respond?.(request, connection) ?? new Response(null, { status: 503 }),
  });
  // What is planned by control stands in no line of a test.
  const findCaller = () => undefined;
  return { platform: { ...nodePlatform, openClientAccess, findCaller, logBounds }, listener };
}
