import type { VoisnapMockOptions } from '../mock-options.js';
import type { CreateKeyOptions } from '../server/api-keys.js';
import { Workspace } from './workspace.js';

/** What the API's keys look like (documented). */
const apiKeyPattern = /^vsnp_(?:live|sb)_\w+$/;

// RFC 6750, section 2.1.
const bearer = /^bearer +([\w.~+/-]+=*) *$/i;

/** The workspaces of a server: each API key opens one of its own, all from the same seed. */
export class Workspaces {
  /** The workspace of the key that follows from the seed. */
  readonly first: Workspace;
  readonly #options: VoisnapMockOptions;
  readonly #byKey = new Map<string, Workspace>();

  /** @throws TypeError when an option, or what is stored at the beginning, is not good. */
  constructor(options: VoisnapMockOptions) {
    this.#options = options;
    this.first = new Workspace(options);
    this.#byKey.set(this.first.apiKey, this.first);
  }

  /**
   * The workspace that credentials open; a key that is new gets a new one. `undefined` where there
   * are no credentials, or ones that look like no API key and were not created for a workspace.
   */
  find(authorization: string | undefined): Workspace | undefined {
    const key = bearer.exec(authorization ?? '')?.[1];
    if (key === undefined) return undefined;
    return this.#byKey.get(key) ?? (apiKeyPattern.test(key) ? this.#open(key) : undefined);
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
      throw new TypeError('The API key leads to another workspace already.');
    }
    const key = workspace.createKey(options);
    this.#byKey.set(key, workspace);
    return key;
  }

  async close(): Promise<void> {
    const all = new Set(this.#byKey.values());
    await Promise.all([...all].map(({ mock }) => mock.close()));
  }

  #open(key: string): Workspace {
    const workspace = new Workspace(this.#options, key);
    this.#byKey.set(key, workspace);
    return workspace;
  }
}
