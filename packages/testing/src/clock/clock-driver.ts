import type { TimeSource } from './time-source.js';
import type { Timeline, TimelineEntry } from './timeline.js';

/** Moves a clock's time without a call of `advance()`. One driver per mode: auto, manual, real. */
export interface ClockDriver {
  /** Starts or continues. The clock calls it whenever its timeline has changed. */
  wake(): void;
  /** Stops until `wake` is called. */
  stop(): void;
}

/** Removes an entry from the timeline, moves the present to its time, and runs it. */
export function runEntry(
  entry: TimelineEntry,
  { time, timeline }: { readonly time: TimeSource; readonly timeline: Timeline },
): void {
  timeline.remove(entry);
  time.runAt(entry.at, entry.run);
}
