import type { MockClock } from '../clock/mock-clock.js';
import type { Database } from './database.js';
import type { Random } from './random.js';

/** Everything that one mock owns. There is no state outside of it. */
export interface World {
  readonly db: Database;
  readonly clock: MockClock;
  readonly random: Random;
  /** A new id: the prefix, then 26 characters of Crockford base32 from the seed and the clock. */
  readonly newId: (prefix: string) => string;
}
