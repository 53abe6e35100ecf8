import { redact } from './redact-key.js';

/** How many keys are remembered: beyond that the oldest are forgotten. */
const keptKeys = 10_000;

/** Remembers which workspaces were closed to make room for others, so that nobody loses one in silence. */
export class EvictionLog {
  readonly #most: number;
  readonly #print: (line: string) => void;
  /** When each was closed, by its key. */
  readonly #closedAt = new Map<string, string>();

  constructor(most: number, print: (line: string) => void) {
    this.#most = most;
    this.#print = print;
  }

  /** Notes that a workspace was closed: its own key, and all keys that led to it. */
  note(apiKey: string, keys: readonly string[]): void {
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

  /** What a workspace has lost that is opened again. */
  findLoss(apiKey: string): string | undefined {
    const closedAt = this.#closedAt.get(apiKey);
    if (closedAt === undefined) return undefined;
    return `This workspace was closed at ${closedAt} to make room and was created again, so its data is gone: it was the least recently used, and --max-workspaces is ${this.#most}. Raise --max-workspaces, or reset at the start of each test.`;
  }
}
