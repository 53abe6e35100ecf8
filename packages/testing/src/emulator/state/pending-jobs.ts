import type { MockClock } from '../../clock/mock-clock.js';
import type { Restore } from '../../shared/mock-part.js';

/**
 * Scheduled jobs of entities, at most one per entity. A job has no mutable state of its own: it reads the
 * tenant's state when it runs, so that it can be captured and run again.
 */
export class PendingJobs {
  readonly #clock: Pick<MockClock, 'schedule' | 'now'>;
  readonly #pending = new Map<string, PendingJob>();

  constructor(clock: Pick<MockClock, 'schedule' | 'now'>) {
    this.#clock = clock;
  }

  /** Whether an entity has a pending job. */
  has(id: string): boolean {
    return this.#pending.has(id);
  }

  /** Whether an entity's job waits for time, not for reads. */
  waitsForTime(id: string): boolean {
    return this.#pending.get(id)?.at !== undefined;
  }

  /** Schedules an entity's job after `milliseconds`. Replaces a pending one. */
  schedule(id: string, milliseconds: number, job: () => void): void {
    this.cancel(id);
    const at = this.#clock.now() + milliseconds;
    const cancel = this.#clock.schedule(milliseconds, () => this.#run(id));
    this.#pending.set(id, { job, at, cancel });
  }

  /** Schedules an entity's job at the read after `reads` others. Replaces a pending one. */
  scheduleByReads(id: string, reads: number, job: () => void): void {
    this.cancel(id);
    this.#pending.set(id, { job, reads });
  }

  /** Counts a read of an entity and runs its job if it was the last one needed. */
  countRead(id: string): void {
    const pending = this.#pending.get(id);
    if (pending?.reads === undefined) return;
    if (pending.reads === 0) this.#run(id);
    else this.#pending.set(id, { ...pending, reads: pending.reads - 1 });
  }

  /** Cancels an entity's pending job, if any. */
  cancel(id: string): void {
    this.#pending.get(id)?.cancel?.();
    this.#pending.delete(id);
  }

  /** Captures the pending jobs. Restoring them counts from the clock's present then. */
  capture(): Restore {
    const saved = [...this.#pending];
    const savedAt = this.#clock.now();
    return () => {
      for (const id of [...this.#pending.keys()]) this.cancel(id);
      for (const [id, { job, at, reads = 0 }] of saved) {
        if (at === undefined) this.scheduleByReads(id, reads, job);
        else this.schedule(id, at - savedAt, job);
      }
    };
  }

  #run(id: string): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.job();
  }
}

interface PendingJob {
  readonly job: () => void;
  /** When it runs: milliseconds since the epoch. */
  readonly at?: number;
  /** Or how many reads come before the one that runs it. */
  readonly reads?: number;
  readonly cancel?: () => void;
}
