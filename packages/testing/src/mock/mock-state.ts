import { createIdSource } from '../clock/ids.js';
import { defaultStart } from '../clock/moment.js';
import type { TimelineClock } from '../clock/timeline-clock.js';
import { seedDatabase } from '../emulator/state/seed-database.js';
import { captureTenant, createTenant, type Tenant } from '../emulator/state/tenant.js';
import { Tenants, type TenantsSettings } from '../emulator/state/tenants.js';
import { KeyRing } from '../http/api-keys.js';
import { captureAll, type MockPart, type Restore } from '../shared/mock-part.js';
import type { ResolvedMockOptions } from './mock-options.js';

/** The state that `reset()` replaces. The same seed gives the same contents. */
interface Contents {
  readonly tenant: Tenant;
  readonly others: Tenants;
  readonly keys: KeyRing;
  readonly apiKey: string;
  readonly newTraceId: () => string;
}

/** The parts that the state works with. */
export interface MockStateParts extends Pick<TenantsSettings, 'readPdf' | 'onEvent'> {
  readonly clock: TimelineClock;
}

/** The data that Voisnap stores: the API keys, and the entities of each tenant. */
export class MockState implements MockPart {
  readonly #options: ResolvedMockOptions;
  readonly #parts: MockStateParts;
  #contents: Contents;

  constructor(options: ResolvedMockOptions, parts: MockStateParts) {
    this.#options = options;
    this.#parts = parts;
    this.#contents = this.#create();
  }

  /** The mock's own tenant, which `mock.db` shows. */
  get tenant(): Tenant {
    return this.#contents.tenant;
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

  /** The tenant that an API key belongs to: the mock's own, unless the key names another. */
  findTenant(apiKey: string): Tenant {
    const { keys, tenant, others } = this.#contents;
    const name = keys.find(apiKey)?.tenant;
    return name === undefined ? tenant : others.find(name);
  }

  reset(): void {
    this.#contents = this.#create();
  }

  /** Captures keys and entities. Restore the clock first. */
  capture(): Restore {
    const contents = this.#contents;
    const { keys, tenant, others } = contents;
    const restore = captureAll([keys, { capture: () => captureTenant(tenant) }, others]);
    return () => {
      restore();
      this.#contents = contents;
    };
  }

  #create(): Contents {
    const { seed, data } = this.#options;
    const { clock, onEvent } = this.#parts;
    const tenant: Tenant = createTenant({
      seed,
      ...this.#parts,
      onEvent: (event) => onEvent(event, tenant),
    });
    const others = new Tenants({ seed, ...this.#parts });
    if (data) seedDatabase(tenant, data);
    // The key depends on the seed alone, so that other processes can know it beforehand.
    const keyTime = { now: () => defaultStart };
    const newKey = createIdSource(keyTime, tenant.random.stream('api keys'));
    const newTraceId = createIdSource(clock, tenant.random.stream('trace ids'));
    const keys = new KeyRing(() => newKey('vsnp_sb_'));
    const apiKey = keys.create();
    return { tenant, others, keys, apiKey, newTraceId: () => newTraceId('trace_') };
  }
}
