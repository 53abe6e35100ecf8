import { createChance } from '../chance.js';

/** The fate of one attempt. */
export type Chaos =
  | 'well'
  | 'busy'
  | 'limited'
  | 'reset before'
  | 'reset after'
  | 'cut'
  | 'broken'
  | 'hang'
  | 'stall'
  | 'fails';

/** How many of a hundred attempts have each fault. All others succeed. */
const shares: readonly (readonly [Chaos, number])[] = [
  ['busy', 5],
  ['limited', 2],
  ['reset before', 2],
  ['reset after', 4],
  ['cut', 2],
  ['broken', 1],
  ['hang', 2],
  ['stall', 1],
  ['fails', 1],
];

/**
 * Decides the fate of an attempt by its call and its number alone, so that races and jitter do not change it.
 */
export const chooseChaos = (seed: number, call: number, attempt: number): Chaos => {
  const chance = createChance(seed + call * 7_919 + attempt * 104_729);
  chance();
  let left = chance() * 100;
  for (const [chaos, share] of shares) {
    if (left < share) return chaos;
    left -= share;
  }
  return 'well';
};
