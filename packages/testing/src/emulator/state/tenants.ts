import { captureAll, captureMap, type Restore } from '../../shared/mock-part.js';
import { createRandom } from '../../shared/random.js';
import { captureTenant, createTenant, type Tenant, type TenantSettings } from './tenant.js';

/** What other worlds are made from: as the mock's own, but each is named with its events. */
export interface TenantsSettings extends Omit<TenantSettings, 'onEvent'> {
  readonly onEvent: (
    event: Parameters<NonNullable<TenantSettings['onEvent']>>[0],
    tenant: Tenant,
  ) => void;
}

/** The worlds beside the mock's own, by the names of their workspaces. Each begins empty. */
export class Tenants {
  readonly #settings: TenantsSettings;
  readonly #byName = new Map<string, Tenant>();

  constructor(settings: TenantsSettings) {
    this.#settings = settings;
  }

  /** The world with this name, which is made when nobody asked for it before. */
  find(name: string): Tenant {
    const known = this.#byName.get(name);
    if (known) return known;
    const { seed, onEvent } = this.#settings;
    // With a seed of its own, by its name: no two worlds give the same ids.
    const ownSeed = createRandom(seed)
      .fork(`workspace ${name}`)
      .integer(0, 2 ** 31 - 1);
    const tenant: Tenant = createTenant({
      ...this.#settings,
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
