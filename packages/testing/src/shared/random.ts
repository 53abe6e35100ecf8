import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type Capturable, captureAll, type Restore } from './mock-part.js';

/** A reproducible source of randomness: the same seed and the same calls give the same values. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  integer(from: number, to: number): number;
  /** One of the items. @throws RangeError when there are none. */
  pick<Item>(items: readonly Item[]): Item;
  /** A source of its own that depends on the seed and the label alone, not on what was drawn. */
  fork(label: string): Random;
  /** A fork to be kept and drawn from again and again: `capture` knows how far it has come. */
  stream(label: string): Random;
  /** Lets `capture` know of something else that is made from this source, and goes on with each use. */
  keep(part: Capturable): void;
  /** Captures how far this source and its streams have come. */
  capture(): Restore;
}

/** Makes a source of randomness from a seed: a whole number. */
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

/** FNV-1a, 32 bits: spreads labels over seeds. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return value | 0;
}
