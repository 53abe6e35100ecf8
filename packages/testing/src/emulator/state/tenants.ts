import { captureAll, captureMap, type Restore } from '../../shared/mock-part.js';
import { createRandom } from '../../shared/random.js';
import { captureWorld, createWorld, type World, type WorldSettings } from './tenant.js';

/** What other worlds are made from: as the mock's own, but each is named with its events. */
export interface OtherWorldsSettings extends Omit<WorldSettings, 'onEvent'> {
  readonly onEvent: (
    event: Parameters<NonNullable<WorldSettings['onEvent']>>[0],
    world: World,
  ) => void;
}

/** The worlds beside the mock's own, by the names of their workspaces. Each begins empty. */
export class OtherWorlds {
  readonly #settings: OtherWorldsSettings;
  readonly #byName = new Map<string, World>();

  constructor(settings: OtherWorldsSettings) {
    this.#settings = settings;
  }

  /** The world with this name, which is made when nobody asked for it before. */
  find(name: string): World {
    const known = this.#byName.get(name);
    if (known) return known;
    const { seed, onEvent } = this.#settings;
    // With a seed of its own, by its name: no two worlds give the same ids.
    const ownSeed = createRandom(seed)
      .fork(`workspace ${name}`)
      .integer(0, 2 ** 31 - 1);
    const world: World = createWorld({
      ...this.#settings,
      seed: ownSeed,
      onEvent: (event) => onEvent(event, world),
    });
    this.#byName.set(name, world);
    return world;
  }

  /** Captures all of them. Restore the clock first. */
  capture(): Restore {
    const worlds = [...this.#byName.values()];
    const names = { capture: () => captureMap(this.#byName) };
    return captureAll([names, ...worlds.map((world) => ({ capture: () => captureWorld(world) }))]);
  }
}
