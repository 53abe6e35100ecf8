import { runEntry } from './clock-driver.js';
import { type InFlight, waitForIdle } from './in-flight.js';
import type { TimeSource } from './time-source.js';
import type { Timeline, TimelineEntry } from './timeline.js';

/** What time moves along. */
export interface TimelineParts {
  readonly time: TimeSource;
  readonly timeline: Timeline;
  readonly inFlight: InFlight;
}

/**
 * Runs all that falls due until a moment, in order, each at its own moment; what wakes on the way may
 * send requests, and time waits for their answers.
 */
export async function runUntil(
  target: number,
  parts: TimelineParts,
  onEntry?: (entry: TimelineEntry) => void,
): Promise<void> {
  const { inFlight, timeline } = parts;
  await waitForIdle(inFlight);
  for (let next = timeline.next; next && next.at <= target; next = timeline.next) {
    onEntry?.(next);
    runEntry(next, parts);
    if (next.kind !== 'job' || inFlight.busy) await waitForIdle(inFlight);
  }
}

/** When the next thing is due, once all that was ready has run; `undefined` when nothing is. */
export async function findNextMoment({
  timeline,
  inFlight,
}: TimelineParts): Promise<number | undefined> {
  await waitForIdle(inFlight);
  // What hangs for ever sleeps until the end of time, which does not come.
  const at = timeline.next?.at ?? Number.POSITIVE_INFINITY;
  return Number.isFinite(at) ? at : undefined;
}
