import { defaultStart } from '../clock/default-start.js';
import { createIdSource } from '../clock/ids.js';
import type { TimelineClock } from '../clock/timeline-clock.js';
import { seedDatabase } from '../emulator/state/seed-database.js';
import { createWorld, saveWorld, type World } from '../emulator/state/tenant.js';
import { OtherWorlds, type OtherWorldsSettings } from '../emulator/state/tenants.js';
import { KeyRing } from '../http/api-keys.js';
import { saveAll } from '../shared/save-map.js';
import type { ResolvedMockOptions } from './mock-options.js';

/** All that a mock holds and `reset()` makes anew: the same from the same seed. */
export interface MockWorkspace {
  /** The mock's own. */
  readonly world: World;
  /** The world that an API key opens: the mock's own, unless the key names another workspace. */
  findWorld(apiKey: string): World;
  readonly keys: KeyRing;
  /** The unrestricted key of `clientOptions`. */
  readonly apiKey: string;
  readonly newTraceId: () => string;
  /** Notes how it is. The function that it gives goes back to that; the clock has to go back first. */
  save(): () => void;
}

/** What a workspace gets from its mock. */
export type WorkspaceParts = Pick<OtherWorldsSettings, 'readPdf' | 'onEvent'>;

/** Makes the workspace of a mock, with what its options store at the beginning. */
export function createMockWorkspace(
  { seed, data }: ResolvedMockOptions,
  clock: TimelineClock,
  parts: WorkspaceParts,
): MockWorkspace {
  const world: World = createWorld({
    seed,
    clock,
    ...parts,
    onEvent: (event) => parts.onEvent(event, world),
  });
  const others = new OtherWorlds({ seed, clock, ...parts });
  if (data) seedDatabase(world, data);
  // The key depends on the seed alone, so that other processes can know it beforehand.
  const keyTime = { now: () => defaultStart };
  const newKey = createIdSource(keyTime, world.random.stream('api keys'));
  const newTraceId = createIdSource(clock, world.random.stream('trace ids'));
  const keys = new KeyRing(() => newKey('vsnp_sb_'));
  return {
    world,
    findWorld: (apiKey) => {
      const name = keys.find(apiKey)?.workspace;
      return name === undefined ? world : others.find(name);
    },
    keys,
    apiKey: keys.create(),
    newTraceId: () => newTraceId('trace_'),
    save: () => saveAll([keys, { save: () => saveWorld(world) }, others]),
  };
}
