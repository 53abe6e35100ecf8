import type { Clock } from '@voisnap/core';

/** Lets several waiters wait for the next change of something. */
export class ChangeNotice {
  readonly #waiters = new Set<() => void>();

  /** Wakes all waiters. */
  notify(): void {
    const woken = [...this.#waiters];
    this.#waiters.clear();
    for (const wake of woken) wake();
  }

  /** Resolves at the next change. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiters.add(resolve);
    });
  }

  /** Resolves after so many milliseconds, or at the next change. */
  async sleep(clock: Clock, milliseconds: number): Promise<void> {
    // One for each waiter: hundreds may wait, and Node warns of more than ten listeners on a signal.
    const controller = new AbortController();
    const wake = () => controller.abort(null);
    this.#waiters.add(wake);
    try {
      await clock.sleep(milliseconds, controller.signal);
    } catch {
      // Something changed: the caller looks again.
    } finally {
      this.#waiters.delete(wake);
    }
  }
}
