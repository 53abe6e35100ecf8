import { describe, expect, it, test } from 'vitest';
import { createHandledTenant, problemOf, START } from '../../../test/handle.js';

const body = { name: 'Backend', scopes: ['agents:read', 'agents:read', 'calls:read'] };

describe('apiKeys.create', () => {
  it('creates a key of its tenant, with each scope once', async () => {
    const { handle, keys, tenantId } = createHandledTenant();
    const created = await handle('apiKeys.create', { body });
    expect(created).toEqual({
      id: expect.stringMatching(/^key_[0-9A-HJKMNP-TV-Z]{26}$/),
      name: 'Backend',
      scopes: ['agents:read', 'calls:read'],
      key: 'vsnp_sb_1',
      expiresAt: null,
      createdAt: START,
    });
    expect(keys.find(created.key)).toMatchObject({
      scopes: ['agents:read', 'calls:read'],
      tenant: tenantId,
      revoked: false,
    });
  });

  it('keeps when the key expires and who created it, and returns fields that it does not know', async () => {
    const { handle, keys } = createHandledTenant();
    const expiresAt = '2025-12-31T23:59:59Z';
    const created = await handle('apiKeys.create', {
      body: { ...body, expiresAt },
      userId: 'usr_1',
    });
    expect(created.expiresAt).toBe('2025-12-31T23:59:59.000Z');
    expect(keys.find(created.key)).toMatchObject({
      expiresAt: Date.parse(expiresAt),
      user: { id: 'usr_1' },
    });
  });

  test.each([START, '2020-01-01T00:00:00Z'])(
    'rejects a key that expires at %s',
    async (expiresAt) => {
      const { handle } = createHandledTenant();
      const problem = await problemOf(handle('apiKeys.create', { body: { ...body, expiresAt } }));
      expect(problem.status).toBe(400);
      expect(problem.extras.errors?.[0]?.message).toContain('must be in the future');
    },
  );

  it('gives a key of a user no scopes that the user lacks', async () => {
    const { handle, db } = createHandledTenant();
    const { id: userId } = db.user.insert({ role: 'AgencyTechnicalManager' });
    const create = (scopes: string[]) =>
      handle('apiKeys.create', { body: { name: 'Backend', scopes }, userId });
    expect((await create(['agents:write'])).scopes).toEqual(['agents:write']);
    const { status, detail } = await problemOf(create(['agents:write', 'billing:read']));
    expect(status).toBe(403);
    expect(detail).toContain('AgencyTechnicalManager, which lacks the scope billing:read');
    db.user.update(userId, { permissions: { canViewBilling: true } });
    expect((await create(['billing:read'])).scopes).toEqual(['billing:read']);
  });
});
