import type { MockClock } from './mock-clock.js';
import { realNow } from './real-time.js';

/** Reads of one thing that have to come, over a second of real time, before it is a loop. */
const fewestReads = 3;
const longestLoop = 1_000;

/** What the reminder works with. */
export interface ReminderParts {
  readonly clock: Pick<MockClock, 'now'>;
  readonly warn: (message: string) => void;
  /** Milliseconds of real time. Default: the machine's. */
  readonly realNow?: (() => number) | undefined;
}

/** Says so, once, when something is read again and again that time alone changes, and time stands still. */
export class StillTimeReminder {
  readonly #parts: ReminderParts;
  /** By what is read: since when, and how often, the mock's time being `#at`. */
  readonly #reads = new Map<string, { readonly since: number; count: number }>();
  #at: number | undefined;
  #said = false;

  constructor(parts: ReminderParts) {
    this.#parts = parts;
  }

  /** Counts a read of something that is going to change as time goes by. */
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
      `${operationId} was asked for ${id} ${read.count} times in a second of real time. It changes only as the mock's time goes by, and that stands still while nothing sleeps on the mock's clock. In your loop write await mock.clock.sleep('1s') in place of setTimeout, or move time: await mock.clock.advance('5m'). From another process: POST /__voisnap/clock/advance.`,
    );
  }
}
