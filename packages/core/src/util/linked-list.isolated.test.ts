import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { LinkedList } from './linked-list.js';

setFlagsFromString('--expose-gc');
const collect: (options?: { type: 'minor' | 'major' }) => void = runInNewContext('gc');

/** The megabytes that only a full garbage collection would free, after 20 000 items of which 64 are held at a time. */
const measureLeft = (add: (item: object) => () => void): number => {
  const removals: (() => void)[] = [];
  collect({ type: 'major' });
  const before = process.memoryUsage().heapUsed;
  for (let count = 0; count < 20_000; count += 1) {
    removals.push(add({ held: Array.from({ length: 100 }, (_, index) => ({ index })) }));
    if (removals.length > 64) removals.shift()?.();
    if (count % 200 === 0) collect({ type: 'minor' });
  }
  collect({ type: 'minor' });
  return (process.memoryUsage().heapUsed - before) / 1e6;
};

it('lets the young generation free what leaves the list, which a Set does not', () => {
  const set = new Set<object>();
  const leftOfSet = measureLeft((item) => {
    set.add(item);
    return () => set.delete(item);
  });
  const list = new LinkedList<object>();
  const leftOfList = measureLeft((item) => {
    const link = list.add(item);
    return () => list.remove(link);
  });
  expect(set.size).toBe(list.size);
  // The reason for this class: should this ever fail, a Set will do.
  expect(leftOfSet).toBeGreaterThan(2);
  expect(leftOfList).toBeLessThan(2);
});
