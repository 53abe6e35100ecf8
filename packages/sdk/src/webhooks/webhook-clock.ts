import type { Clock } from '@voisnap/core';

/** What the webhook receiver uses of a clock. */
export type WebhookClock = Pick<Clock, 'now' | 'startTimer'>;

/** The machine's clock. Its timers do not keep the process alive: a connection or the work itself does. */
export const machineClock: WebhookClock = {
  now: () => Date.now(),
  startTimer: (milliseconds, onElapsed) => {
    const timer: unknown = setTimeout(onElapsed, milliseconds);
    // Browsers and workers have numbers for timers.
    (timer as { unref?: () => void }).unref?.();
    return () => clearTimeout(timer as ReturnType<typeof setTimeout>);
  },
};

/** What a race with a deadline resolves to when the deadline comes first. */
export const late: unique symbol = Symbol('late');

/** A point in time that ends waits. */
export interface Deadline {
  readonly passed: Promise<typeof late>;
  /** Removes the timer. */
  stop(): void;
}

/** Starts a deadline. It is a timer, not a time of day: a machine whose clock is set keeps it. */
export const startDeadline = (clock: WebhookClock, milliseconds: number): Deadline => {
  let stop = () => {};
  const passed = new Promise<typeof late>((resolve) => {
    stop = clock.startTimer(milliseconds, () => resolve(late));
  });
  return { passed, stop: () => stop() };
};
