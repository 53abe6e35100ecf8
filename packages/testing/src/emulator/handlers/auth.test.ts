import { describe, expect, it, test } from 'vitest';
import { createHandledTenant, problemOf, START } from '../../../test/handle.js';
import { defaultPassword } from '../state/passwords.js';

const email = 'ada@example.com';

const readPart = (token: string, part: number): unknown =>
  JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString());

describe('auth.login', () => {
  it('returns a JWT of the user, valid for an hour of the mock', async () => {
    const { handle, db, keys, tenantId } = createHandledTenant();
    const user = db.user.insert({ email, lastLoginAt: null });
    const tokens = await handle('auth.login', { body: { email, password: defaultPassword } });
    const { accessToken } = tokens;
    expect(tokens).toEqual({ accessToken, refreshToken: expect.any(String), expiresIn: 3_600 });
    const now = Date.parse(START) / 1_000;
    expect(readPart(accessToken, 0)).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(readPart(accessToken, 1)).toEqual({
      sub: user.id,
      tenantId,
      role: 'TenantUser',
      jti: expect.any(String),
      iat: now,
      exp: now + 3_600,
    });
    expect(accessToken).toMatch(/^[\w-]+\.[\w-]+\.[\w-]{43}$/);
    expect(keys.find(accessToken)).toMatchObject({
      tenant: tenantId,
      expiresAt: (now + 3_600) * 1_000,
      user: { id: user.id, rights: { role: 'TenantUser' } },
    });
    expect(db.user.get(user.id)?.lastLoginAt).toBe(START);
  });

  it('returns another token for each login, and the same ones for the same seed', async () => {
    const login = async () => {
      const { handle, db } = createHandledTenant();
      db.user.insert({ email });
      const body = { email: 'Ada@Example.com', password: defaultPassword };
      return [await handle('auth.login', { body }), await handle('auth.login', { body })];
    };
    const [one, two] = await login();
    expect(one?.accessToken).not.toBe(two?.accessToken);
    expect(await login()).toEqual([one, two]);
  });

  it('finds the user of another tenant by the password', async () => {
    const { handle, db, accounts, keys } = createHandledTenant();
    db.user.insert({ email });
    const acme = accounts.open('acme');
    const theirs = acme.db.user.insert({ email });
    acme.db.password.set(theirs.id, 'open sesame');
    const { accessToken } = await handle('auth.login', {
      body: { email, password: 'open sesame' },
    });
    expect(keys.find(accessToken)).toMatchObject({
      tenant: acme.tenantId,
      user: { id: theirs.id },
    });
  });

  test.each([
    ['a wrong password', { email, password: 'wrong' }],
    ['the default password of a user who has another one', { email, password: defaultPassword }],
    [
      'a user who has not accepted the invitation',
      { email: 'ben@example.com', password: defaultPassword },
    ],
    ['a user who is not active', { email: 'cleo@example.com', password: defaultPassword }],
    ['an unknown e-mail address', { email: 'nobody@example.com', password: defaultPassword }],
  ])('answers 401 to %s', async (_title, body) => {
    const { handle, db } = createHandledTenant();
    db.password.set(db.user.insert({ email }).id, 'open sesame');
    db.user.insert({ email: 'ben@example.com', status: 'invited' });
    db.user.insert({ email: 'cleo@example.com', status: 'suspended' });
    const problem = await problemOf(handle('auth.login', { body }));
    expect(problem.status).toBe(401);
    expect(problem.detail).not.toContain('open sesame');
  });
});

describe('the password of a user', () => {
  it('accepts the invitation of an invited user', async () => {
    const { handle, db } = createHandledTenant();
    const { id } = await handle('users.invite', { body: { email, role: 'ReadOnly' } });
    db.password.set(id, 'open sesame');
    expect(db.user.get(id)?.status).toBe('active');
    await handle('auth.login', { body: { email, password: 'open sesame' } });
  });

  it('is deleted with the user, and rejects a wrong user or password', () => {
    const { db } = createHandledTenant();
    const { id } = db.user.insert({ email });
    db.password.set(id, 'open sesame');
    db.user.delete(id);
    expect(db.password.get(id)).toBeUndefined();
    db.user.insert({ id, email });
    expect(db.password.get(id)).toBe(defaultPassword);
    expect(() => db.password.set('usr_none', 'open sesame')).toThrow('No user has the id');
    expect(() => db.password.set(id, '')).toThrow('must be a text that is not empty');
  });
});
