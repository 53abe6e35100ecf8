import { ulid } from 'ulid';
import type { Random } from '../shared/random.js';
import type { MockClock } from './mock-clock.js';

/**
 * Creates an id: the prefix with its underscore, then a ULID (26 characters of Crockford base32: the
 * mock's time, then seeded randomness). `newId('agt_')` gives `agt_01JXVZ…`.
 */
export type NewId = (prefix: string) => string;

/** Creates a source of ids. They depend on the clock and the seed only. */
export const createIdSource =
  (clock: Pick<MockClock, 'now'>, random: Random): NewId =>
  (prefix) =>
    // ulid uses the machine's time instead of 0.
    prefix + ulid(Math.max(Math.trunc(clock.now()), 1), () => random.next());
