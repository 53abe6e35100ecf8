import type { CreateKeyOptions } from '../../http/api-keys.js';
import { readBearerToken } from '../../http/authenticate.js';
import type { VoisnapMockOptions } from '../../mock/mock-options.js';
import { EvictionLog } from './eviction-log.js';
import { redact } from './redact-key.js';
import { type LogSettings, ServedLogs } from './served-logs.js';
import { Workspace } from './workspace.js';

/** The format of API keys (documented). */
const apiKeyPattern = /^vsnp_(?:live|sb)_\w+$/;

/** Limits of the workspaces of a server. */
export interface WorkspacesSettings extends LogSettings {
  /** How many workspaces are kept, beside the first. Beyond that, an idle one is evicted. Default: 500. */
  readonly maxWorkspaces?: number | undefined;
}

/** The workspaces of a server: a mock per API key, all from the same seed. */
export class Workspaces {
  readonly #options: VoisnapMockOptions;
  readonly #most: number;
  readonly #evictions: EvictionLog;
  readonly #logs: ServedLogs;
  readonly #byKey = new Map<string, Workspace>();
  /** All but the first, the most recently used one last. */
  readonly #byUse = new Set<Workspace>();
  #first: Workspace;

  /** @throws TypeError when an option or the seed is invalid. */
  constructor(options: VoisnapMockOptions, settings: WorkspacesSettings) {
    const { maxWorkspaces = 500, print } = settings;
    if (!Number.isSafeInteger(maxWorkspaces) || maxWorkspaces < 1) {
      throw new TypeError(`maxWorkspaces is ${maxWorkspaces}. Pass a whole number, 1 or more.`);
    }
    this.#options = options;
    this.#most = maxWorkspaces;
    this.#evictions = new EvictionLog(maxWorkspaces, print);
    this.#logs = new ServedLogs(settings);
    this.#first = this.#openFirst();
  }

  /** The workspace of the key that follows from the seed. It is never evicted. */
  get first(): Workspace {
    return this.#first;
  }

  /** How many workspaces are open. */
  get size(): number {
    return this.#byUse.size + 1;
  }

  /**
   * The workspace of an `Authorization` header. A new API key gets a new workspace. `undefined` without
   * credentials, or when they are not an API key and were not created for a workspace.
   */
  find(authorization: string | undefined): Workspace | undefined {
    const key = readBearerToken(authorization ?? '');
    if (key === undefined) return undefined;
    const known = this.#byKey.get(key);
    if (!known) return apiKeyPattern.test(key) ? this.#open(key) : undefined;
    if (this.#byUse.delete(known)) this.#byUse.add(known);
    return known;
  }

  /**
   * Creates another key for a workspace, and returns it. The key always selects this workspace; after a reset
   * the workspace rejects it.
   * @throws TypeError when the key is invalid, or opens another workspace.
   */
  createKey(workspace: Workspace, options: CreateKeyOptions): string {
    const { value } = options;
    const owner = value === undefined ? undefined : this.#byKey.get(value);
    if (owner !== undefined && owner !== workspace) {
      throw new TypeError('This API key belongs to another workspace.');
    }
    return workspace.mock.keys.create(options);
  }

  /** Closes a workspace, and forgets its keys: each opens a new workspace from now on. */
  async remove(workspace: Workspace): Promise<void> {
    for (const key of this.#keysOf(workspace)) this.#byKey.delete(key);
    this.#byUse.delete(workspace);
    if (workspace === this.#first) this.#first = this.#openFirst();
    await workspace.close();
  }

  async close(): Promise<void> {
    await Promise.all([this.#first, ...this.#byUse].map((workspace) => workspace.close()));
  }

  #keysOf(workspace: Workspace): readonly string[] {
    return [...this.#byKey].flatMap(([key, owner]) => (owner === workspace ? [key] : []));
  }

  readonly #addKey = (key: string, workspace: Workspace): void => {
    this.#byKey.set(key, workspace);
  };

  #openFirst(): Workspace {
    const logBounds = this.#logs.createBounds('the printed key');
    const first = new Workspace(this.#options, { logBounds, onKey: this.#addKey });
    this.#addKey(first.apiKey, first);
    return first;
  }

  #open(key: string): Workspace {
    const logBounds = this.#logs.createBounds(redact(key));
    const settings = { logBounds, apiKey: key, onKey: this.#addKey };
    const workspace = new Workspace(this.#options, settings);
    workspace.eviction = this.#evictions.findEviction(key);
    this.#addKey(key, workspace);
    this.#byUse.add(workspace);
    this.#makeRoom(workspace);
    return workspace;
  }

  /** Evicts idle workspaces above the limit. If all are busy, the limit is exceeded until the next one opens. */
  #makeRoom(newest: Workspace): void {
    for (const workspace of this.#byUse) {
      if (this.#byUse.size <= this.#most) return;
      if (!workspace.idle || workspace === newest) continue;
      this.#evictions.record(workspace.apiKey, this.#keysOf(workspace));
      void this.remove(workspace);
    }
  }
}
