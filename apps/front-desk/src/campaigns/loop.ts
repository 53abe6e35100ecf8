import { Alarm } from './alarm.js';

/** Work that goes on until it is stopped. */
export interface Loop {
  /** Lets the next step begin now. */
  wake(): void;
  /** Resolves when the current step, and what it left under way, has ended. */
  stop(): Promise<void>;
}

/** Pause after a step that failed, because the database is away for example. */
const pauseAfterFailure = 1_000;

/**
 * Repeats a step.
 * @param step - returns the milliseconds to wait before the next one.
 * @param finish - is called after the last step.
 */
export const createLoop = (
  step: () => Promise<number>,
  finish: () => Promise<void> = async () => undefined,
): Loop => {
  const alarm = new Alarm();
  let stopped = false;
  const run = async (): Promise<void> => {
    while (!stopped) {
      const pause = await step().catch((error: Error) => {
        console.error(`A worker of the campaigns goes on in a moment: ${error.message}`);
        return pauseAfterFailure;
      });
      if (pause > 0 && !stopped) await alarm.sleep(pause);
    }
    await finish();
  };
  const ended = run();
  return {
    wake: () => alarm.ring(),
    stop: () => {
      stopped = true;
      alarm.ring();
      return ended;
    },
  };
};
