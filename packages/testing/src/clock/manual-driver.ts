import type { ClockDriver } from './clock-driver.js';
import { startRealTimer } from './real-time.js';
import type { Timeline } from './timeline.js';

/** How the driver notices that nobody moves time, and says so. */
export interface Reminder {
  readonly warn: (message: string) => void;
  /** Starts a timer of real time. Default: the platform's. */
  readonly startTimer?: typeof startRealTimer;
}

/** Never moves time, and says so when something has slept for a second of real time. */
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
      "Something has slept on the mock's clock for a second of real time. In the mode 'manual' time moves only by clock.advance(); the mode 'auto' moves it by itself.",
    );
  }
}
