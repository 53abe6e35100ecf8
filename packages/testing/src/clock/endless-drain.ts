import type { TimelineEntry } from './timeline.js';

const causes: Readonly<Record<TimelineEntry['kind'], string>> = {
  job: 'the mock has plans',
  sleeper: 'something sleeps',
  timer: 'a timer runs',
};

/** What `clock.drain()` throws when there is no end to it. */
export const describeEndlessDrain = (
  kind: TimelineEntry['kind'],
  { ran, until }: { readonly ran: number; readonly until: string },
): Error =>
  new Error(
    `clock.drain() came to no end: it ran ${ran} things until ${until}, and again ${causes[kind]}. A loop that sleeps on the clock until it is stopped never ends: stop it, or go a certain way with clock.advance('1h').`,
  );
