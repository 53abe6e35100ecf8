import { captureAll, captureMap, type Restore } from '../../shared/mock-part.js';
import { createRandom } from '../../shared/random.js';
import { captureTenant, createTenant, type Tenant, type TenantSettings } from './tenant.js';

/** Settings of further tenants. */
export interface TenantsSettings extends Omit<TenantSettings, 'onEvent'> {
  readonly onEvent: (
    event: Parameters<NonNullable<TenantSettings['onEvent']>>[0],
    tenant: Tenant,
  ) => void;
}

/** Tenants beside the mock's own, by name. Each starts empty. */
export class Tenants {
  readonly #settings: TenantsSettings;
  readonly #byName = new Map<string, Tenant>();

  constructor(settings: TenantsSettings) {
    this.#settings = settings;
  }

  /** All of them. */
  all(): readonly Tenant[] {
    return [...this.#byName.values()];
  }

  /** Returns the tenant with this name; creates it first if needed, with this id. */
  find(name: string, tenantId?: string): Tenant {
    const known = this.#byName.get(name);
    if (known) return known;
    const { seed, onEvent } = this.#settings;
    // The name changes the seed, so that no two tenants create the same ids.
    const ownSeed = createRandom(seed)
      .fork(`workspace ${name}`)
      .integer(0, 2 ** 31 - 1);
    const tenant: Tenant = createTenant({
      ...this.#settings,
      tenantId,
      seed: ownSeed,
      onEvent: (event) => onEvent(event, tenant),
    });
    this.#byName.set(name, tenant);
    return tenant;
  }

  /** Captures all of them. Restore the clock first. */
  capture(): Restore {
    const tenants = [...this.#byName.values()];
    const names = { capture: () => captureMap(this.#byName) };
    return captureAll([
      names,
      ...tenants.map((tenant) => ({ capture: () => captureTenant(tenant) })),
    ]);
  }
}
