import type { TimelineClock } from './clock/timeline-clock.js';
import { defaultStart, type ResolvedMockOptions } from './mock-options.js';
import { KeyRing } from './server/api-keys.js';
import { createIdSource } from './state/ids.js';
import { seedDatabase } from './state/seed-database.js';
import { createWorld, type World, type WorldSettings } from './state/world.js';

/** All that a mock holds and `reset()` makes anew: the same from the same seed. */
export interface MockWorkspace {
  readonly world: World;
  readonly keys: KeyRing;
  /** The unrestricted key of `clientOptions`. */
  readonly apiKey: string;
  readonly newTraceId: () => string;
}

/** What a workspace gets from its mock. */
export type WorkspaceParts = Pick<WorldSettings, 'readPdf' | 'onEvent'>;

/** Makes the workspace of a mock, with what its options store at the beginning. */
export function createMockWorkspace(
  { seed, data }: ResolvedMockOptions,
  clock: TimelineClock,
  parts: WorkspaceParts,
): MockWorkspace {
  const world = createWorld({ seed, clock, ...parts });
  if (data) seedDatabase(world, data);
  // The key depends on the seed alone, so that other processes can know it beforehand.
  const keyTime = { now: () => defaultStart };
  const newKey = createIdSource(keyTime, world.random.fork('api keys'));
  const newTraceId = createIdSource(clock, world.random.fork('trace ids'));
  const keys = new KeyRing(() => newKey('vsnp_sb_'));
  return { world, keys, apiKey: keys.create(), newTraceId: () => newTraceId('trace_') };
}
