import type { CreateKeyOptions } from '../../http/api-keys.js';
import type { VoisnapMockOptions } from '../../mock/mock-options.js';
import { EvictionLog } from './eviction-log.js';
import { redact } from './redact-key.js';
import { type LogSettings, ServedLogs } from './served-logs.js';
import { Workspace } from './workspace.js';

/** What the API's keys look like (documented). */
const apiKeyPattern = /^vsnp_(?:live|sb)_\w+$/;

// RFC 6750, section 2.1.
const bearer = /^bearer +([\w.~+/-]+=*) *$/i;

/** What many workspaces are kept by. */
export interface WorkspacesSettings extends LogSettings {
  /** Most workspaces beside the first: beyond that, one that is idle makes room. Default: 500. */
  readonly maxWorkspaces?: number | undefined;
}

/** The workspaces of a server: each API key opens one of its own, all from the same seed. */
export class Workspaces {
  readonly #options: VoisnapMockOptions;
  readonly #most: number;
  readonly #evictions: EvictionLog;
  readonly #logs: ServedLogs;
  readonly #byKey = new Map<string, Workspace>();
  /** Beside the first; the one that was used last comes last. */
  readonly #byUse = new Set<Workspace>();
  #first: Workspace;

  /** @throws TypeError when an option, or what is stored at the beginning, is not good. */
  constructor(options: VoisnapMockOptions, settings: WorkspacesSettings) {
    const { maxWorkspaces = 500, print } = settings;
    if (!Number.isSafeInteger(maxWorkspaces) || maxWorkspaces < 1) {
      throw new TypeError(`maxWorkspaces is ${maxWorkspaces}. Give a whole number, 1 or more.`);
    }
    this.#options = options;
    this.#most = maxWorkspaces;
    this.#evictions = new EvictionLog(maxWorkspaces, print);
    this.#logs = new ServedLogs(settings);
    this.#first = this.#openFirst();
  }

  /** The workspace of the key that follows from the seed. It is never closed to make room. */
  get first(): Workspace {
    return this.#first;
  }

  /** How many there are. */
  get size(): number {
    return this.#byUse.size + 1;
  }

  /**
   * The workspace that credentials open; a key that is new gets a new one. `undefined` where there
   * are no credentials, or ones that look like no API key and were not created for a workspace.
   */
  find(authorization: string | undefined): Workspace | undefined {
    const key = bearer.exec(authorization ?? '')?.[1];
    if (key === undefined) return undefined;
    const known = this.#byKey.get(key);
    if (!known) return apiKeyPattern.test(key) ? this.#open(key) : undefined;
    if (this.#byUse.delete(known)) this.#byUse.add(known);
    return known;
  }

  /**
   * Makes a further key for a workspace, and returns it. It leads there for good: after a reset the
   * workspace does not know it any more, and refuses it.
   * @throws TypeError when the key cannot be one, or leads to a workspace already.
   */
  createKey(workspace: Workspace, options: CreateKeyOptions): string {
    const { value } = options;
    const owner = value === undefined ? undefined : this.#byKey.get(value);
    if (owner !== undefined && owner !== workspace) {
      throw new TypeError('This API key already opens another workspace.');
    }
    const key = workspace.createKey(options);
    this.#byKey.set(key, workspace);
    return key;
  }

  /** Closes a workspace, and forgets its keys: each opens a new one from now on. */
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

  #openFirst(): Workspace {
    const first = new Workspace(this.#options, this.#logs.createBounds('the printed key'));
    this.#byKey.set(first.apiKey, first);
    return first;
  }

  #open(key: string): Workspace {
    const workspace = new Workspace(this.#options, this.#logs.createBounds(redact(key)), key);
    workspace.loss = this.#evictions.findLoss(key);
    this.#byKey.set(key, workspace);
    this.#byUse.add(workspace);
    this.#makeRoom(workspace);
    return workspace;
  }

  /** Where all are at work, there are too many until the next one is opened. */
  #makeRoom(newest: Workspace): void {
    for (const workspace of this.#byUse) {
      if (this.#byUse.size <= this.#most) return;
      if (!workspace.idle || workspace === newest) continue;
      this.#evictions.note(workspace.apiKey, this.#keysOf(workspace));
      void this.remove(workspace);
    }
  }
}
