import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type Capturable, captureAll, type Restore } from './mock-part.js';

/** A reproducible random source: the same seed and the same calls give the same values. */
export interface Random {
  /** Returns a number from 0 (included) to 1 (excluded). */
  next(): number;
  /** Returns a whole number from `from` to `to`, both included. */
  integer(from: number, to: number): number;
  /** Returns one of the items. @throws RangeError when the list is empty. */
  pick<Item>(items: readonly Item[]): Item;
  /** Returns a source that depends only on the seed and the label, not on earlier draws. */
  fork(label: string): Random;
  /** Returns a fork that is kept and used repeatedly. `capture` includes its position. */
  stream(label: string): Random;
  /** Includes other state that depends on this source in `capture`. */
  keep(part: Capturable): void;
  /** Captures the position of this source and of its streams. */
  capture(): Restore;
}

/** Creates a random source. `seed` is a whole number. */
export function createRandom(seed: number): Random {
  let generator = xoroshiro128plus(seed);
  const kept: Capturable[] = [];
  const fork = (label: string): Random => createRandom(hash(`${seed}:${label}`));
  const integer = (from: number, to: number): number => uniformInt(generator, from, to);
  return {
    next: () => uniformFloat64(generator),
    integer,
    pick: <Item>(items: readonly Item[]): Item => {
      if (items.length === 0) throw new RangeError('There is nothing to pick from.');
      return items[integer(0, items.length - 1)] as Item;
    },
    fork,
    stream: (label) => {
      const stream = fork(label);
      kept.push(stream);
      return stream;
    },
    keep: (part) => {
      kept.push(part);
    },
    capture: () => {
      const saved = generator.clone();
      const restoreKept = captureAll(kept);
      return () => {
        generator = saved.clone();
        restoreKept();
      };
    },
  };
}

/** Hashes a label to a seed (FNV-1a, 32 bits). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return value | 0;
}
