import { defaultStart } from '../clock/default-start.js';
import { createIdSource } from '../clock/ids.js';
import type { TimelineClock } from '../clock/timeline-clock.js';
import { seedDatabase } from '../emulator/state/seed-database.js';
import { captureWorld, createWorld, type World } from '../emulator/state/tenant.js';
import { OtherWorlds, type OtherWorldsSettings } from '../emulator/state/tenants.js';
import { KeyRing } from '../http/api-keys.js';
import { captureAll, type MockPart, type Restore } from '../shared/mock-part.js';
import type { ResolvedMockOptions } from './mock-options.js';

/** What `reset()` replaces: the same from the same seed. */
interface Contents {
  readonly world: World;
  readonly others: OtherWorlds;
  readonly keys: KeyRing;
  readonly apiKey: string;
  readonly newTraceId: () => string;
}

/** What the state is made from, beside the options of the mock. */
export interface MockStateParts extends Pick<OtherWorldsSettings, 'readPdf' | 'onEvent'> {
  readonly clock: TimelineClock;
}

/** What Voisnap would store: the API keys and, for each workspace, the entities. */
export class MockState implements MockPart {
  readonly #options: ResolvedMockOptions;
  readonly #parts: MockStateParts;
  #contents: Contents;

  constructor(options: ResolvedMockOptions, parts: MockStateParts) {
    this.#options = options;
    this.#parts = parts;
    this.#contents = this.#create();
  }

  /** The mock's own world. */
  get world(): World {
    return this.#contents.world;
  }

  get keys(): KeyRing {
    return this.#contents.keys;
  }

  /** The unrestricted key of `clientOptions`. */
  get apiKey(): string {
    return this.#contents.apiKey;
  }

  newTraceId(): string {
    return this.#contents.newTraceId();
  }

  /** The world that an API key opens: the mock's own, unless the key names another workspace. */
  findWorld(apiKey: string): World {
    const { keys, world, others } = this.#contents;
    const name = keys.find(apiKey)?.workspace;
    return name === undefined ? world : others.find(name);
  }

  reset(): void {
    this.#contents = this.#create();
  }

  /** Captures keys and entities. Restore the clock first. */
  capture(): Restore {
    const contents = this.#contents;
    const { keys, world, others } = contents;
    const restore = captureAll([keys, { capture: () => captureWorld(world) }, others]);
    return () => {
      restore();
      this.#contents = contents;
    };
  }

  #create(): Contents {
    const { seed, data } = this.#options;
    const { clock, onEvent } = this.#parts;
    const world: World = createWorld({
      seed,
      ...this.#parts,
      onEvent: (event) => onEvent(event, world),
    });
    const others = new OtherWorlds({ seed, ...this.#parts });
    if (data) seedDatabase(world, data);
    // The key depends on the seed alone, so that other processes can know it beforehand.
    const keyTime = { now: () => defaultStart };
    const newKey = createIdSource(keyTime, world.random.stream('api keys'));
    const newTraceId = createIdSource(clock, world.random.stream('trace ids'));
    const keys = new KeyRing(() => newKey('vsnp_sb_'));
    const apiKey = keys.create();
    return { world, others, keys, apiKey, newTraceId: () => newTraceId('trace_') };
  }
}
