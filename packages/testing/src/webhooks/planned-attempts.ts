import type { MockClock } from '../clock/mock-clock.js';
import type { Restore } from '../shared/mock-part.js';
import type { PendingDelivery } from './pending-delivery.js';

/** A scheduled attempt. */
export interface PlannedAttempt {
  readonly delivery: PendingDelivery;
  readonly attempt: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Schedules attempts on the mock's clock: retries, and deliveries with `order: 'shuffled'`. */
export class PlannedAttempts {
  readonly #clock: Pick<MockClock, 'now' | 'schedule'>;
  readonly #run: (planned: PlannedAttempt) => void;
  readonly #planned = new Set<PlannedAttempt>();

  constructor(clock: Pick<MockClock, 'now' | 'schedule'>, run: (planned: PlannedAttempt) => void) {
    this.#clock = clock;
    this.#run = run;
  }

  add(planned: PlannedAttempt): void {
    this.#planned.add(planned);
    this.#clock.schedule(planned.at - this.#clock.now(), () => {
      this.#planned.delete(planned);
      this.#run(planned);
    });
  }

  /**
   * Captures the planned attempts. Restoring them counts from the clock's present then: restore the
   * clock first.
   */
  capture(): Restore {
    const savedAt = this.#clock.now();
    const saved = [...this.#planned];
    return () => {
      this.#planned.clear();
      const moved = this.#clock.now() - savedAt;
      for (const planned of saved) this.add({ ...planned, at: planned.at + moved });
    };
  }
}
