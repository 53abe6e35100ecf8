import type { User } from '@voisnap/types';
import { readTime } from '../../shared/read-time.js';
import { invalidRequest, Problem } from '../problems/problem.js';
import { rightsOf } from '../users/user-rights.js';
import type { HandlersOf } from './handler.js';

/** Handlers of the operations on API keys. */
export const apiKeyHandlers: HandlersOf<'apiKeys'> = {
  'apiKeys.create': ({ body: { name, scopes, expiresAt, ...extra }, userId }, tenant) => {
    const expiry = expiresAt === undefined ? undefined : readTime(expiresAt);
    if (expiry !== undefined && expiry <= tenant.clock.now()) throw expired(String(expiresAt));
    const granted = [...new Set(scopes)];
    requireScopes(tenant.db.user.get(userId ?? ''), granted);
    const key = tenant.accounts.issue(tenant, {
      scopes: granted,
      expiresAt: expiry,
      user: userId === undefined ? undefined : { id: userId },
    });
    return {
      ...extra,
      id: tenant.newId('key_'),
      name,
      scopes: granted,
      key,
      expiresAt: expiry === undefined ? null : new Date(expiry).toISOString(),
      createdAt: tenant.clock.iso(),
    };
  },
};

/** Assumed: a key cannot expire before it exists. */
const expired = (expiresAt: string) =>
  invalidRequest([
    {
      field: 'expiresAt',
      message: `expiresAt must be in the future; got ${JSON.stringify(expiresAt)}`,
    },
  ]);

/**
 * Assumed: nobody gives a key what they may not do themselves.
 * @throws Problem 403 when the user who creates the key lacks one of its scopes.
 */
function requireScopes(user: User | undefined, scopes: readonly string[]): void {
  if (!user) return;
  const { role, has } = rightsOf(user);
  const missing = scopes.find((scope) => !has(scope));
  if (missing === undefined) return;
  const detail = `The user has the role ${role}, which lacks the scope ${missing}. A key cannot have it either.`;
  throw new Problem('permission-denied', detail);
}
