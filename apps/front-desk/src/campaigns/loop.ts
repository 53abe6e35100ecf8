import { ChangeSignal } from '../live/change-signal.js';
import type { LiveUpdates } from '../live/live-updates.js';

/** Work that goes on until it is stopped. */
export interface Loop {
  /** Resolves when the current step, and what it left under way, has ended. */
  stop(): Promise<void>;
}

/** What a loop repeats. */
export interface LoopOptions {
  readonly live: LiveUpdates;
  /** A change of one of these topics starts the next step at once. */
  readonly topics?: readonly string[];
  /** Returns the milliseconds to wait before the next step. */
  readonly step: () => Promise<number>;
  /** Is called after the last step. */
  readonly finish?: () => Promise<void>;
}

/** Pause after a step that failed, because the database is out of reach for example. */
const pauseAfterFailure = 1_000;

/** Repeats a step. */
export const startLoop = ({ live, topics = [], step, finish }: LoopOptions): Loop => {
  const stopping = new AbortController();
  const changes = new ChangeSignal(live, topics, stopping.signal);
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const pause = await step().catch((error: Error) => {
        console.error(`A worker of the campaigns goes on in a moment: ${error.message}`);
        return pauseAfterFailure;
      });
      if (pause > 0) await changes.wait(pause);
    }
    await finish?.();
  };
  const ended = run();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
};
