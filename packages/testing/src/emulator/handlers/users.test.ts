import { describe, expect, it, test } from 'vitest';
import { createHandledTenant, problemOf, START } from '../../../test/handle.js';

const invitation = { email: 'ben@example.com', role: 'TenantUser' };

describe('users.invite', () => {
  it('stores an invited user, whom the list and get show', async () => {
    const { handle } = createHandledTenant();
    const invited = await handle('users.invite', {
      body: { ...invitation, firstName: 'Ben' },
      userId: 'usr_1',
    });
    expect(invited).toEqual({
      id: expect.stringMatching(/^usr_[0-9A-HJKMNP-TV-Z]{26}$/),
      email: 'ben@example.com',
      firstName: 'Ben',
      lastName: null,
      role: 'TenantUser',
      status: 'invited',
      mfaEnabled: false,
      lastLoginAt: null,
      createdAt: START,
      invitedBy: 'usr_1',
      permissions: {
        canManageApiKeys: false,
        canViewBilling: false,
        canDeleteConversations: false,
      },
    });
    expect((await handle('users.list')).data).toEqual([invited]);
    expect(await handle('users.get', { path: { userId: invited.id } })).toEqual(invited);
  });

  it('names the owner of the tenant as the inviter when an API key invites, if there is an owner', async () => {
    const { handle, db } = createHandledTenant();
    expect((await handle('users.invite', { body: invitation })).invitedBy).toBeNull();
    const owner = db.user.insert({ role: 'TenantOwner' });
    const body = { ...invitation, email: 'cleo@example.com' };
    expect((await handle('users.invite', { body })).invitedBy).toBe(owner.id);
  });

  test.each([
    ['Admin', true, true],
    ['TenantOwner', true, true],
    ['AgencyTechnicalManager', true, false],
    ['ReadOnly', false, false],
    ['Auditor', false, false],
  ])('gives %s the permissions of the role', async (role, canManageApiKeys, canViewBilling) => {
    const { handle } = createHandledTenant();
    const { permissions } = await handle('users.invite', { body: { ...invitation, role } });
    expect(permissions).toMatchObject({ canManageApiKeys, canViewBilling });
  });

  it('rejects an e-mail address that a user has, in any case', async () => {
    const { handle, db } = createHandledTenant();
    db.user.insert({ email: 'Ben@Example.com' });
    const problem = await problemOf(handle('users.invite', { body: invitation }));
    expect(problem.status).toBe(409);
    expect(db.user.size).toBe(1);
  });
});

describe('users.list', () => {
  test.each([
    [{ role: 'ReadOnly' }, ['cleo@example.com']],
    [{ status: 'invited' }, ['ben@example.com']],
    [{ search: 'LOVE' }, ['ada@example.com']],
    [{ search: 'example.com', role: 'TenantUser' }, ['ben@example.com', 'ada@example.com']],
    [{ sortBy: 'email', sortOrder: 'asc', pageSize: 2 }, ['ada@example.com', 'ben@example.com']],
    [{ search: 'nobody' }, []],
  ])('lists the users that match %j', async (query, emails) => {
    const { handle, db } = createHandledTenant();
    const createdAt = START;
    db.user.insert({ email: 'ada@example.com', firstName: 'A', lastName: 'Lovelace', createdAt });
    db.user.insert({
      email: 'ben@example.com',
      firstName: 'B',
      lastName: 'L',
      status: 'invited',
      createdAt,
    });
    db.user.insert({
      email: 'cleo@example.com',
      firstName: 'C',
      lastName: 'L',
      role: 'ReadOnly',
      createdAt,
    });
    const { data } = await handle('users.list', { query });
    expect(data.map(({ email }) => email)).toEqual(emails);
  });

  it('rejects the id of no user', async () => {
    const { handle } = createHandledTenant();
    const problem = await problemOf(handle('users.get', { path: { userId: 'usr_1' } }));
    expect(problem.detail).toBe('No user has the id "usr_1".');
  });
});
