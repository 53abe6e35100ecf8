import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Timeline, type TimelineEntry } from './timeline.js';

const entry = (at: number, kind: TimelineEntry['kind'] = 'job'): TimelineEntry => ({
  at,
  kind,
  run: () => {},
});

function drain(timeline: Timeline): TimelineEntry[] {
  const taken: TimelineEntry[] = [];
  for (let next = timeline.next; next; next = timeline.next) {
    timeline.remove(next);
    taken.push(next);
  }
  return taken;
}

describe('Timeline', () => {
  it('returns entries by time, and those of the same time in the order of arrival', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (times) => {
        const timeline = new Timeline();
        const entries = times.map((at) => entry(at));
        for (const each of entries) timeline.add(each);
        // Array.prototype.sort is stable.
        expect(drain(timeline)).toEqual(entries.toSorted((one, other) => one.at - other.at));
      }),
    );
  });

  it('removes a cancelled entry, also when it is cancelled twice', () => {
    const timeline = new Timeline();
    const cancel = timeline.add(entry(1));
    timeline.add(entry(2));
    cancel();
    cancel();
    expect(drain(timeline).map(({ at }) => at)).toEqual([2]);
  });

  it('moves sleepers and timers, and drops jobs when it restarts', () => {
    const timeline = new Timeline();
    timeline.add(entry(10));
    timeline.add(entry(20, 'sleeper'));
    timeline.add(entry(30, 'timer'));
    timeline.moveBy(-5);
    expect(drain(timeline)).toMatchObject([
      { at: 15, kind: 'sleeper' },
      { at: 25, kind: 'timer' },
    ]);
  });
});
