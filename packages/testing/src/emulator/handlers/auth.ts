import type { LoginRequest, User } from '@voisnap/types';
import { Problem } from '../problems/problem.js';
import { defaultPassword } from '../state/passwords.js';
import type { Tenant } from '../state/tenant.js';
import { createToken } from '../users/create-token.js';
import { findUser } from '../users/invite-user.js';
import { rightsOf } from '../users/user-rights.js';
import type { HandlersOf } from './handler.js';

/** How long an access token is valid, in seconds. Assumed. */
const tokenLifetime = 3_600;

/** Handlers of the operations that get credentials. */
export const authHandlers: HandlersOf<'auth'> = {
  'auth.login': async ({ body }, { accounts }) => {
    const { tenant, user } = requireLogin(accounts.list(), body);
    const { clock, db, tenantId } = tenant;
    db.user.change(user.id, { lastLoginAt: clock.iso() });
    const iat = Math.floor(clock.now() / 1_000);
    const exp = iat + tokenLifetime;
    const jti = accounts.newSecret();
    const value = await createToken({ sub: user.id, tenantId, role: user.role, jti, iat, exp });
    const accessToken = accounts.issue(tenant, {
      value,
      expiresAt: exp * 1_000,
      user: { id: user.id, rights: rightsOf(user) },
    });
    return { accessToken, refreshToken: accounts.newSecret(), expiresIn: tokenLifetime };
  },
};

/**
 * Finds the user who logs in. Assumed: the status must be `active`.
 * @throws Problem 401 when there is none.
 */
function requireLogin(
  tenants: readonly Tenant[],
  { email, password }: LoginRequest,
): { readonly tenant: Tenant; readonly user: User } {
  for (const tenant of tenants) {
    const user = findUser(tenant, email);
    if (user?.status === 'active' && tenant.db.password.get(user.id) === password) {
      return { tenant, user };
    }
  }
  throw new Problem(
    'authentication-failed',
    'No active user has this e-mail address and this password. In the mock, users have the password ' +
      `"${defaultPassword}" unless the test sets another one.`,
  );
}
