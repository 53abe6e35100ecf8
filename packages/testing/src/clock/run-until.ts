import { runEntry } from './clock-driver.js';
import { type InFlight, waitForIdle } from './in-flight.js';
import type { TimeSource } from './time-source.js';
import type { Timeline, TimelineEntry } from './timeline.js';

/** Parts of a clock that moving time needs. */
export interface TimelineParts {
  readonly time: TimeSource;
  readonly timeline: Timeline;
  readonly inFlight: InFlight;
}

/** Most entries that `runAll` runs before it gives up. */
const maxDrainedEntries = 10_000;

const causes: Readonly<Record<TimelineEntry['kind'], string>> = {
  job: 'the mock has scheduled another job',
  sleeper: 'something sleeps on the clock',
  timer: 'a timer is running',
};

/**
 * Runs every entry up to `target` in order, each at its own time. An entry may wake code that sends
 * requests: the next one runs when no work is in flight.
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

/**
 * Runs entries as `runUntil` does until none is left. Entries at infinity (requests that hang) stay.
 * @throws Error after 10 000 entries.
 */
export async function runAll(parts: TimelineParts): Promise<void> {
  let ran = 0;
  await runUntil(Number.MAX_VALUE, parts, ({ kind }) => {
    if (ran === maxDrainedEntries) {
      const present = new Date(parts.time.now()).toISOString();
      throw new Error(
        `clock.drain() found no end: it ran ${ran} entries until ${present}, and ${causes[kind]}. If a loop sleeps on the clock until it is stopped, stop it, or use clock.advance('1h') instead.`,
      );
    }
    ran += 1;
  });
}

/** Runs everything that is due at the next entry's time, and returns that time; `undefined` without an entry. */
export async function runNext(parts: TimelineParts): Promise<Date | undefined> {
  await waitForIdle(parts.inFlight);
  // An entry at infinity (a request that hangs) never runs.
  const at = parts.timeline.next?.at ?? Number.POSITIVE_INFINITY;
  if (!Number.isFinite(at)) return undefined;
  await runUntil(at, parts);
  return new Date(at);
}
