import type { ClockDriver } from './clock-driver.js';
import { startRealTimer } from './real-time.js';
import type { Timeline } from './timeline.js';

/** How the driver warns of a sleep that nothing ends. */
export interface Reminder {
  readonly warn: (message: string) => void;
  /** Starts a timer of real time. Default: the platform's. */
  readonly startTimer?: typeof startRealTimer;
}

/** The driver of the mode `manual`: never moves time. Warns when a sleep lasts a second of real time. */
export class ManualDriver implements ClockDriver {
  readonly #timeline: Timeline;
  readonly #reminder: Reminder;
  #stopTimer: (() => void) | undefined;

  constructor(timeline: Timeline, reminder: Reminder) {
    this.#timeline = timeline;
    this.#reminder = reminder;
  }

  wake(): void {
    this.stop();
    if (!this.#timeline.has('sleeper')) return;
    const { startTimer = startRealTimer } = this.#reminder;
    this.#stopTimer = startTimer(1_000, () => this.#remind());
  }

  stop(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
  }

  #remind(): void {
    if (!this.#timeline.has('sleeper')) return;
    this.#reminder.warn(
      "A sleep on the mock's clock has lasted a second of real time. In the mode 'manual' only clock.advance() moves time; use the mode 'auto' to move it automatically.",
    );
  }
}
