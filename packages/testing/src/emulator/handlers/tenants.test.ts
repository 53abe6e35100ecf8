import { describe, expect, it } from 'vitest';
import { createHandledTenant, problemOf, START } from '../../../test/handle.js';

const body = {
  name: 'Acme Corp',
  slug: 'acme',
  owner: { email: 'owner@acme.example', firstName: 'Ada', lastName: 'Lovelace' },
};

describe('tenants.create', () => {
  it('creates a tenant whose owner is invited to it', async () => {
    const { handle, accounts, agencyId, db } = createHandledTenant();
    const created = await handle('tenants.create', {
      body: { ...body, plan: 'business', usageLimits: { maxAgents: 20 } },
    });
    const { tenantId, db: ofTenant } = accounts.open('acme');
    const [owner] = ofTenant.user.all();
    expect(created).toEqual({
      id: tenantId,
      name: 'Acme Corp',
      slug: 'acme',
      status: 'active',
      plan: 'business',
      agencyId,
      billingMode: 'platform_billed',
      usageLimits: {
        monthlySpendLimitCents: null,
        maxAgents: 20,
        maxPhoneNumbers: null,
        maxConcurrentCalls: null,
      },
      usageCurrentMonth: { conversations: 0, totalMinutes: 0, totalCostCents: 0 },
      createdAt: START,
      owner: { id: owner?.id, email: 'owner@acme.example', name: 'Ada Lovelace' },
    });
    expect(owner).toMatchObject({
      email: 'owner@acme.example',
      role: 'TenantOwner',
      status: 'invited',
      invitedBy: null,
    });
    expect(db.user.size).toBe(0);
    expect(db.tenant.all()).toEqual([created]);
  });

  it('has a subscription to its plan, and is billed as the agency is', async () => {
    const { handle, accounts } = createHandledTenant();
    await handle('agency.setBillingMode', { body: { mode: 'self_billed' } });
    const created = await handle('tenants.create', { body: { ...body, plan: 'business' } });
    expect(created.billingMode).toBe('self_billed');
    expect(accounts.open('acme').db.subscription.all()).toMatchObject([{ plan: 'business' }]);
    const other = await handle('tenants.create', {
      body: { ...body, slug: 'globex', billingMode: 'platform_billed' },
    });
    expect(other).toMatchObject({ plan: 'starter', billingMode: 'platform_billed' });
  });

  it('opens the same data by id, by slug, and by the name of an earlier key', async () => {
    const { handle, accounts } = createHandledTenant();
    const earlier = accounts.open('acme');
    const created = await handle('tenants.create', { body });
    expect(accounts.open(created.id)).toBe(earlier);
    expect(accounts.open('acme')).toBe(earlier);
    expect(accounts.open('globex')).not.toBe(earlier);
  });

  it('opens a seeded tenant by its id and its slug, with that id in its events', () => {
    const { accounts, db } = createHandledTenant();
    db.tenant.insert({ id: 'ten_1', slug: 'globex' });
    const opened = accounts.open('globex');
    expect(opened.tenantId).toBe('ten_1');
    expect(accounts.open('ten_1')).toBe(opened);
  });

  it('names an owner without a name by the e-mail address', async () => {
    const { handle } = createHandledTenant();
    const owner = { email: 'owner@acme.example' };
    const created = await handle('tenants.create', { body: { ...body, owner } });
    expect(created.owner?.name).toBe('owner@acme.example');
  });

  it('rejects a slug that another tenant has, and creates nothing', async () => {
    const { handle, accounts, db } = createHandledTenant();
    accounts.open('nested').db.tenant.insert({ slug: 'acme' });
    const problem = await problemOf(handle('tenants.create', { body }));
    expect(problem.status).toBe(409);
    expect(problem.detail).toContain('"acme"');
    expect(db.tenant.size).toBe(0);
  });
});
