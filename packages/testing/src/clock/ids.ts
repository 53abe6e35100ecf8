import { ulid } from 'ulid';
import type { Random } from '../shared/random.js';
import type { MockClock } from './mock-clock.js';

/**
 * Makes an id: the prefix, with its underscore, then a ULID (26 characters of Crockford base32: the
 * mock's time, then seeded randomness): `newId('agt_')`.
 */
export type NewId = (prefix: string) => string;

/** Makes a source of ids that depends on the clock and the seed alone. */
export const createIdSource =
  (clock: Pick<MockClock, 'now'>, random: Random): NewId =>
  (prefix) =>
    // ulid takes the machine's time in place of 0.
    prefix + ulid(Math.max(Math.trunc(clock.now()), 1), () => random.next());
