import { createHash } from 'node:crypto';
import type { RequestListener, ServerResponse } from 'node:http';
import type { MockServer } from '../../http/client-access.js';
import { createListener } from '../../http/node/create-listener.js';
import type { LogBounds } from '../../kit/requests/log-entries.js';
import type { RequestLog } from '../../kit/requests/request-log.js';
import { InProcessMock } from '../../mock/in-process-mock.js';
import { resolveMockOptions, type VoisnapMockOptions } from '../../mock/mock-options.js';
import { nodePlatform } from '../../mock/node-platform.js';
import type { VoisnapMock } from '../../mock/voisnap-mock.js';
import { type KeptSnapshot, KeptSnapshots } from './kept-snapshots.js';
import { PlannedItems } from './planned-items.js';

/** Settings of a workspace. */
export interface WorkspaceSettings {
  readonly logBounds: LogBounds;
  /** The key of the workspace. Default: the key that follows from the seed. */
  readonly apiKey?: string;
  /** Called with each key and token of the workspace. */
  readonly onKey: (key: string, workspace: Workspace) => void;
}

/** A workspace: a mock per API key, reached through the port of the server. */
export class Workspace {
  /** A key of this workspace with all scopes. */
  readonly apiKey: string;
  readonly mock: VoisnapMock;
  /** Items that control planned and can remove. */
  readonly planned: PlannedItems = new PlannedItems();
  readonly snapshots: KeptSnapshots = new KeptSnapshots();
  /** Message that an eviction lost the workspace's data, until a reset; `undefined` without an eviction. */
  eviction: string | undefined;
  readonly #listener: RequestListener;
  readonly #log: RequestLog;
  readonly #underWay = new Set<ServerResponse>();
  #controls = 0;
  /** The key that the mock accepts by itself. */
  readonly #seededKey: string;

  constructor(options: VoisnapMockOptions, { logBounds, apiKey, onKey }: WorkspaceSettings) {
    const { platform: base, listener } = listenThrough(logBounds);
    const sharedKeys = {
      // Mocks with the same seed make the same keys, but a key opens only one workspace.
      nameKey: (count: number) => deriveKey(`${this.apiKey} ${count}`),
      onAdd: (key: string) => onKey(key, this),
    };
    const platform = { ...base, sharedKeys };
    const mock = new InProcessMock(resolveMockOptions(options), platform);
    this.mock = mock;
    this.#log = mock.requests;
    this.#listener = listener;
    this.#seededKey = mock.clientOptions.apiKey;
    this.apiKey = apiKey ?? this.#seededKey;
    this.#acceptKey();
  }

  /** How many requests its log has forgotten to keep its limits. */
  get forgottenRequests(): number {
    return this.#log.forgotten;
  }

  /** Whether no request is pending. */
  get idle(): boolean {
    return this.#underWay.size === 0 && this.#controls === 0;
  }

  /** Handles the requests of this workspace. */
  readonly listener: RequestListener = (incoming, outgoing) => {
    this.#underWay.add(outgoing);
    outgoing.once('close', () => this.#underWay.delete(outgoing));
    this.#listener(incoming, outgoing);
  };

  /** Runs the work of a control route. Meanwhile the workspace is not idle. */
  async control<Result>(work: () => Result): Promise<Awaited<Result>> {
    this.#controls += 1;
    try {
      return await work();
    } finally {
      this.#controls -= 1;
    }
  }

  /** Resets the workspace to its start. Snapshots stay. */
  reset(): void {
    this.mock.reset();
    this.planned.reset();
    this.eviction = undefined;
    this.#acceptKey();
  }

  /** Takes a snapshot of the mock and of the planned items. */
  takeSnapshot(name: string | undefined): KeptSnapshot {
    return this.snapshots.keep(name, () => {
      const snapshot = this.mock.snapshot();
      const restoreOwn = this.planned.capture();
      return {
        at: snapshot.at.toISOString(),
        restore: () => {
          this.mock.restore(snapshot);
          restoreOwn();
        },
      };
    });
  }

  /** Closes the mock, and the connections of pending requests. */
  async close(): Promise<void> {
    for (const outgoing of this.#underWay) outgoing.destroy();
    await this.mock.close();
    this.#log.clear();
  }

  #acceptKey(): void {
    if (this.apiKey !== this.#seededKey) this.mock.keys.create({ value: this.apiKey });
  }
}

const deriveKey = (name: string): string =>
  `vsnp_sb_${createHash('sha256').update(name).digest('hex').slice(0, 26).toUpperCase()}`;

/** The platform of a mock without its own port, and the listener through which the server reaches it. */
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
  // Control plans faults over HTTP, so no line of a test can be named.
  const findCaller = () => undefined;
  return { platform: { ...nodePlatform, openClientAccess, findCaller, logBounds }, listener };
}
