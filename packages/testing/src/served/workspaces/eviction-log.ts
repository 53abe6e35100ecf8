import { redact } from './redact-key.js';

/** The header of responses of a workspace that was evicted and created again, until it is reset. */
export const evictedHeader = 'X-Voisnap-Mock-Workspace';

/** How many keys are remembered. Beyond that, the oldest are forgotten. */
const keptKeys = 10_000;

/** Remembers evicted workspaces, so that a client can be told that its data is gone. */
export class EvictionLog {
  readonly #most: number;
  readonly #print: (line: string) => void;
  /** The times of eviction, by API key. */
  readonly #closedAt = new Map<string, string>();

  constructor(most: number, print: (line: string) => void) {
    this.#most = most;
    this.#print = print;
  }

  /** Records an eviction: the key of the workspace, and all keys that opened it. */
  record(apiKey: string, keys: readonly string[]): void {
    for (const key of keys) this.#remember(key);
    this.#print(
      `The workspace of ${redact(apiKey)} was closed to make room: it was the least recently used, and --max-workspaces is ${this.#most}.`,
    );
  }

  #remember(key: string): void {
    this.#closedAt.delete(key);
    this.#closedAt.set(key, new Date().toISOString());
    const [oldest] = this.#closedAt.keys();
    if (this.#closedAt.size > keptKeys && oldest !== undefined) this.#closedAt.delete(oldest);
  }

  /** The message for a workspace that was evicted and is created again; `undefined` if it was not evicted. */
  findEviction(apiKey: string): string | undefined {
    const closedAt = this.#closedAt.get(apiKey);
    if (closedAt === undefined) return undefined;
    return `This workspace was closed at ${closedAt} to make room and was created again, so its data is gone: it was the least recently used, and --max-workspaces is ${this.#most}. Raise --max-workspaces, or reset at the start of each test.`;
  }
}
