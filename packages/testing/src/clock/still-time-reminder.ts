import type { MockClock } from './mock-clock.js';
import { realNow } from './real-time.js';

/** A loop is at least three reads of one entity over a second of real time. */
const fewestReads = 3;
const longestLoop = 1_000;

/** Parts of the reminder. */
export interface ReminderParts {
  readonly clock: Pick<MockClock, 'now'>;
  readonly warn: (message: string) => void;
  /** Milliseconds of real time. Default: the machine's. */
  readonly realNow?: (() => number) | undefined;
}

/** Warns, once, when a test reads an entity in a loop although only time can change it and time stands still. */
export class StillTimeReminder {
  readonly #parts: ReminderParts;
  /** Reads by entity id, all at the mock's time `#at`. */
  readonly #reads = new Map<string, { readonly since: number; count: number }>();
  #at: number | undefined;
  #said = false;

  constructor(parts: ReminderParts) {
    this.#parts = parts;
  }

  /** Counts a read of an entity that changes with time. */
  note(id: string, operationId: string): void {
    if (this.#said) return;
    const { clock, warn, realNow: now = realNow } = this.#parts;
    const present = clock.now();
    if (present !== this.#at) this.#reads.clear();
    this.#at = present;
    const read = this.#reads.get(id) ?? { since: now(), count: 0 };
    read.count += 1;
    this.#reads.set(id, read);
    if (read.count < fewestReads || now() - read.since < longestLoop) return;
    this.#said = true;
    warn(
      `${operationId} read ${id} ${read.count} times in a second of real time. It changes only when the mock's time moves, and time stands still while nothing sleeps on the mock's clock. Use await mock.clock.sleep('1s') instead of setTimeout in your loop, or move time with await mock.clock.advance('5m'). From another process: POST /__voisnap/clock/advance.`,
    );
  }
}
