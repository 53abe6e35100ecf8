import { type ClockDriver, runEntry } from './clock-driver.js';
import { startRealTimer } from './real-time.js';
import type { TimeSource } from './time-source.js';
import type { Timeline } from './timeline.js';

/** Parts of the flowing driver. */
export interface FlowingDriverParts {
  readonly time: TimeSource;
  readonly timeline: Timeline;
  readonly speed: number;
  /** Called with the error of a job. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * The driver of the mode `real`: runs each entry of the timeline by a timer of real time. Only sleepers keep
 * the process alive.
 */
export class FlowingDriver implements ClockDriver {
  readonly #parts: FlowingDriverParts;
  #stopTimer: (() => void) | undefined;

  constructor(parts: FlowingDriverParts) {
    this.#parts = parts;
  }

  wake(): void {
    this.stop();
    const { time, timeline, speed } = this.#parts;
    const { next } = timeline;
    if (!next) return;
    const delay = Math.ceil((next.at - time.now()) / speed);
    this.#stopTimer = startRealTimer(delay, () => this.#runDue(), timeline.has('sleeper'));
  }

  stop(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
  }

  #runDue(): void {
    const { time, timeline, onFailure } = this.#parts;
    const present = time.now();
    for (let next = timeline.next; next && next.at <= present; next = timeline.next) {
      try {
        runEntry(next, this.#parts);
      } catch (error) {
        onFailure(error);
      }
    }
    this.wake();
  }
}
