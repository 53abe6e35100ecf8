import { createChance } from '../chance.js';

/** What becomes of one attempt. */
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

/** Of a hundred attempts, as many meet this; all others go well. */
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
 * What becomes of an attempt: by its call and its number alone, so that no race and no jitter can
 * change it.
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
