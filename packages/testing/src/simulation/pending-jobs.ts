import type { MockClock } from '../clock/mock-clock.js';

/** What is going to happen to entities, on the mock's clock: one pending job for each at the most. */
export class PendingJobs {
  readonly #clock: Pick<MockClock, 'schedule'>;
  readonly #cancels = new Map<string, () => void>();

  constructor(clock: Pick<MockClock, 'schedule'>) {
    this.#clock = clock;
  }

  /** Runs a job for an entity after `milliseconds`, in place of the one that was pending. */
  schedule(id: string, milliseconds: number, job: () => void): void {
    this.cancel(id);
    const cancel = this.#clock.schedule(milliseconds, () => {
      this.#cancels.delete(id);
      job();
    });
    this.#cancels.set(id, cancel);
  }

  /** Takes an entity's pending job back, if there is one. */
  cancel(id: string): void {
    this.#cancels.get(id)?.();
    this.#cancels.delete(id);
  }
}
