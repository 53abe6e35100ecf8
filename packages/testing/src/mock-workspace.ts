import type { TimelineClock } from './clock/timeline-clock.js';
import { createFixtures, type Fixtures } from './fixtures/index.js';
import { defaultStart, type ResolvedMockOptions } from './mock-options.js';
import { KeyRing } from './server/api-keys.js';
import { createDatabase } from './state/database.js';
import { createIdSource, type NewId } from './state/ids.js';
import { createRandom } from './state/random.js';
import { seedDatabase } from './state/seed.js';
import type { World } from './state/world.js';

/** All that a mock holds and `reset()` makes anew: the same from the same seed. */
export interface MockWorkspace {
  readonly world: World;
  readonly fixtures: Fixtures;
  readonly keys: KeyRing;
  /** The unrestricted key of `clientOptions`. */
  readonly apiKey: string;
  readonly newTraceId: () => string;
}

/** Makes the workspace of a mock, with what its options store at the beginning. */
export function createMockWorkspace(
  { seed, data }: ResolvedMockOptions,
  clock: TimelineClock,
): MockWorkspace {
  const random = createRandom(seed);
  const newId = createIdSource(clock, random);
  const world: World = { db: createDatabase({ clock, random, newId }), clock, random, newId };
  if (data) seedDatabase(world, data);
  // Sources of their own, so that the ids of entities do not depend on how many requests there were,
  // and the key not on the time.
  const newTraceId = createIdSource(clock, random.fork('trace ids'));
  const newKey: NewId = createIdSource({ now: () => defaultStart }, random.fork('api keys'));
  const keys = new KeyRing(() => newKey('vsnp_sb_'));
  return {
    world,
    fixtures: createFixtures(world),
    keys,
    apiKey: keys.create(),
    newTraceId: () => newTraceId('trace_'),
  };
}
