import type { MockClock } from '../../clock/mock-clock.js';
import type { Restore } from '../../shared/mock-part.js';

/**
 * What is going to happen to entities: one pending job for each at the most. A job keeps no state of
 * its own that changes: it reads the world when it runs, so that it can be saved and run again.
 */
export class PendingJobs {
  readonly #clock: Pick<MockClock, 'schedule' | 'now'>;
  readonly #pending = new Map<string, PendingJob>();

  constructor(clock: Pick<MockClock, 'schedule' | 'now'>) {
    this.#clock = clock;
  }

  /** Whether something is going to happen to an entity. */
  has(id: string): boolean {
    return this.#pending.has(id);
  }

  /** Whether an entity changes as time goes by, and not with the reads of it. */
  waitsForTime(id: string): boolean {
    return this.#pending.get(id)?.at !== undefined;
  }

  /** Runs a job for an entity after `milliseconds`, in place of the one that was pending. */
  schedule(id: string, milliseconds: number, job: () => void): void {
    this.cancel(id);
    const at = this.#clock.now() + milliseconds;
    const cancel = this.#clock.schedule(milliseconds, () => this.#run(id));
    this.#pending.set(id, { job, at, cancel });
  }

  /** Runs a job for an entity at the read after so many, in place of the one that was pending. */
  scheduleByReads(id: string, reads: number, job: () => void): void {
    this.cancel(id);
    this.#pending.set(id, { job, reads });
  }

  /** Counts a read of an entity, which runs its job if enough came before. */
  countRead(id: string): void {
    const pending = this.#pending.get(id);
    if (pending?.reads === undefined) return;
    if (pending.reads === 0) this.#run(id);
    else this.#pending.set(id, { ...pending, reads: pending.reads - 1 });
  }

  /** Takes an entity's pending job back, if there is one. */
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
