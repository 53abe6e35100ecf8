import { createIdSource } from '../clock/ids.js';
import { defaultStart } from '../clock/moment.js';
import type { TimelineClock } from '../clock/timeline-clock.js';
import type { Accounts } from '../emulator/state/accounts.js';
import { seedDatabase } from '../emulator/state/seed-database.js';
import { captureTenant, createTenant, type Tenant } from '../emulator/state/tenant.js';
import { Tenants, type TenantsSettings } from '../emulator/state/tenants.js';
import { KeyRing } from '../http/api-keys.js';
import { captureAll, type MockPart, type Restore } from '../shared/mock-part.js';
import { createAccounts } from './create-accounts.js';
import type { ResolvedMockOptions } from './mock-options.js';
import type { SharedKeys } from './platform.js';

/** The state that `reset()` replaces. The same seed gives the same contents. */
interface Contents {
  readonly tenant: Tenant;
  readonly others: Tenants;
  readonly keys: KeyRing;
  readonly accounts: Accounts<Tenant>;
  readonly apiKey: string;
  readonly newTraceId: () => string;
}

/** The parts that the state works with. */
export interface MockStateParts extends Pick<TenantsSettings, 'readPdf' | 'onEvent'> {
  readonly clock: TimelineClock;
  readonly sharedKeys?: SharedKeys | undefined;
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
    const { keys, tenant } = this.#contents;
    const name = keys.find(apiKey)?.tenant;
    return name === undefined ? tenant : this.openTenant(name);
  }

  /** The user whose token this is, or who created the API key. */
  findUserId(apiKey: string): string | undefined {
    return this.#contents.keys.find(apiKey)?.user?.id;
  }

  /** The tenant with this name, slug or id. A new name creates an empty tenant. */
  openTenant(name: string): Tenant {
    return this.#contents.accounts.open(name);
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
    const { clock, onEvent, sharedKeys } = this.#parts;
    const accounts = createAccounts(() => contents);
    const settings = { seed, accounts, ...this.#parts };
    const tenant: Tenant = createTenant({
      ...settings,
      onEvent: (event) => onEvent(event, tenant),
    });
    const others = new Tenants(settings);
    // The key depends on the seed alone, so that other processes can know it beforehand.
    const keyTime = { now: () => defaultStart };
    const newKey = createIdSource(keyTime, tenant.random.stream('api keys'));
    const newTraceId = createIdSource(clock, tenant.random.stream('trace ids'));
    const apiKey = newKey('vsnp_sb_');
    const keys = new KeyRing({ nameKey: () => newKey('vsnp_sb_'), ...sharedKeys }, apiKey);
    const contents: Contents = {
      tenant,
      others,
      keys,
      accounts,
      apiKey,
      newTraceId: () => newTraceId('trace_'),
    };
    if (data) seedDatabase(tenant, data);
    return contents;
  }
}
