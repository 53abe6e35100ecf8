import type { TimeSource } from './time-source.js';
import type { Timeline, TimelineEntry } from './timeline.js';

/** What makes a clock's time go by. */
export interface ClockDriver {
  /** Goes on. Called whenever the timeline has changed. */
  wake(): void;
  /** Moves nothing until it is woken. */
  stop(): void;
}

/** Takes an entry off the timeline and runs it at its moment. */
export function runEntry(
  entry: TimelineEntry,
  { time, timeline }: { readonly time: TimeSource; readonly timeline: Timeline },
): void {
  timeline.remove(entry);
  time.runAt(entry.at, entry.run);
}
