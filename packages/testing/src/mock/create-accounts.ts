import type { Accounts } from '../emulator/state/accounts.js';
import type { Tenant } from '../emulator/state/tenant.js';
import type { Tenants } from '../emulator/state/tenants.js';
import type { KeyRing } from '../http/api-keys.js';

/** The parts of a mock that hold its accounts. They are created together, so each is found when it is needed. */
export interface AccountParts {
  readonly tenant: Tenant;
  readonly others: Tenants;
  readonly keys: KeyRing;
}

/** Creates what handlers reach outside of their tenant. */
export function createAccounts(find: () => AccountParts): Accounts<Tenant> {
  const list = (): readonly Tenant[] => [find().tenant, ...find().others.all()];
  return {
    list,
    open: (name) => {
      const { others } = find();
      const known = list().find(({ tenantId }) => tenantId === name);
      if (known) return known;
      const created = list()
        .flatMap(({ db }) => db.tenant.rows())
        .find(({ id, slug }) => id === name || slug === name);
      return created ? others.find(created.slug ?? created.id, created.id) : others.find(name);
    },
    issue: (tenant, { value, scopes, expiresAt, user }) => {
      const { keys } = find();
      return keys.add(value ?? keys.newValue(), {
        scopes,
        revoked: false,
        tenant: tenant.tenantId,
        expiresAt,
        user,
      });
    },
    newSecret: () => find().keys.newValue().replace(/^.*_/, ''),
  };
}
