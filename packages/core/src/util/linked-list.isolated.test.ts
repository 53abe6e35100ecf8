import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { LinkedList } from './linked-list.js';

setFlagsFromString('--expose-gc');
const collect: (options?: { type: 'minor' | 'major' }) => void = runInNewContext('gc');

/** Moves what is alive into the old space, as happens to a client now and then. */
const promote = (): void => {
  collect({ type: 'minor' });
  collect({ type: 'minor' });
};

/** The megabytes that only a full garbage collection would free, after 20 000 items of which 64 are held at a time. */
const measureLeft = (add: (item: object) => () => void): number => {
  const removals: (() => void)[] = [];
  collect({ type: 'major' });
  const before = process.memoryUsage().heapUsed;
  for (let count = 0; count < 20_000; count += 1) {
    removals.push(add({ held: Array.from({ length: 100 }, (_, index) => ({ index })) }));
    if (removals.length > 64) removals.shift()?.();
    if (count === 100) promote();
  }
  promote();
  return (process.memoryUsage().heapUsed - before) / 1e6;
};

it('lets the young generation free what leaves it', () => {
  const list = new LinkedList<object>();
  const left = measureLeft((item) => {
    const link = list.add(item);
    return () => list.remove(link);
  });
  expect(list.size).toBe(64);
  // With a `Set`, 35 MB are left.
  expect(left).toBeLessThan(4);
});
