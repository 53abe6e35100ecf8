import {
  type CreateTenantRequest,
  createTenantRequestSchema,
  type Tenant as TenantEntity,
} from '@voisnap/types';
import { models } from '../entities/models.js';
import { conflict } from '../problems/problem.js';
import { findAgency } from '../state/find-agency.js';
import type { Tenant } from '../state/tenant.js';
import { inviteUser } from '../users/invite-user.js';
import { findExtraFields } from './extra-fields.js';
import type { HandlersOf } from './handler.js';

/** Assumed: without a limit in the request there is none. */
const noLimits: TenantEntity['usageLimits'] = {
  monthlySpendLimitCents: null,
  maxAgents: null,
  maxPhoneNumbers: null,
  maxConcurrentCalls: null,
};

/** Handlers of the operations on tenants. */
export const tenantHandlers: HandlersOf<'tenants'> = {
  'tenants.create': ({ body, userId }, tenant) => {
    requireFreeSlug(tenant.accounts, body.slug);
    const created = tenant.accounts.open(body.slug);
    const agency = findAgency(tenant);
    // Assumed: the default.
    const { plan = 'starter' } = body;
    created.db.subscription.insert({ plan });
    const { email, firstName, lastName } = body.owner;
    const owner = inviteUser(created, {
      email,
      firstName,
      lastName,
      role: 'TenantOwner',
      invitedBy: userId ?? null,
    });
    return tenant.db.tenant.add({
      ...findExtraFields(body, createTenantRequestSchema, models.tenant),
      id: created.tenantId,
      name: body.name,
      slug: body.slug,
      status: 'active',
      plan,
      agencyId: agency.id,
      // Assumed: the default is the mode of the agency.
      billingMode: body.billingMode ?? agency.billingMode,
      usageLimits: { ...noLimits, ...body.usageLimits },
      usageCurrentMonth: { conversations: 0, totalMinutes: 0, totalCostCents: 0 },
      createdAt: tenant.clock.iso(),
      owner: { id: owner.id, email, name: nameOf(body.owner) },
    });
  },
};

const nameOf = ({ firstName, lastName, email }: CreateTenantRequest['owner']): string =>
  [firstName, lastName].filter(Boolean).join(' ') || email;

/** Assumed: no two tenants have one slug. */
function requireFreeSlug(accounts: Tenant['accounts'], slug: string): void {
  const isTaken = accounts
    .list()
    .some(({ db }) => db.tenant.rows().some((tenant) => tenant.slug === slug));
  if (isTaken) throw conflict(`A tenant with the slug ${JSON.stringify(slug)} exists already.`);
}
