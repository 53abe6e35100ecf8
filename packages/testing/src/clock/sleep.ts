import type { MockPart, Restore } from '../shared/mock-part.js';

const closedMessage =
  'The mock was closed during or before a sleep on its clock. A test may have ended without awaiting it.';

/** The entry of a sleep on the timeline, without its time. */
interface Sleeper {
  readonly run: () => void;
  readonly abandon: () => void;
}

/**
 * Waits until the timeline runs the sleeper.
 * @throws the signal's reason when it aborts, and an error when the mock is closed.
 */
export function sleepOn(
  addSleeper: (sleeper: Sleeper) => () => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const onAbort = () => {
      remove();
      reject(signal?.reason);
    };
    const forgetSignal = () => signal?.removeEventListener('abort', onAbort);
    signal?.addEventListener('abort', onAbort, { once: true });
    const remove = addSleeper({
      run: () => {
        forgetSignal();
        resolve();
      },
      abandon: () => {
        forgetSignal();
        reject(new Error(closedMessage));
      },
    });
  });
}

/** Most sleeps that are logged; the oldest are dropped. */
const keptSleeps = 10_000;

/** Logs the completed sleeps on a clock, in milliseconds, in the order of waking. */
export class SleepLog implements MockPart {
  #slept: number[] = [];

  /** A copy. */
  get all(): readonly number[] {
    return [...this.#slept];
  }

  add(milliseconds: number): void {
    this.#slept.push(milliseconds);
    if (this.#slept.length > keptSleeps) this.#slept.shift();
  }

  reset(): void {
    this.#slept = [];
  }

  /** Captures the log. */
  capture(): Restore {
    const slept = this.all;
    return () => {
      this.#slept = [...slept];
    };
  }
}
