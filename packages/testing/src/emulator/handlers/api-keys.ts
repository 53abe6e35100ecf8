import { readTime } from '../../shared/read-time.js';
import { invalidRequest } from '../problems/problem.js';
import type { HandlersOf } from './handler.js';

/** Handlers of the operations on API keys. */
export const apiKeyHandlers: HandlersOf<'apiKeys'> = {
  'apiKeys.create': ({ body: { name, scopes, expiresAt, ...extra }, userId }, tenant) => {
    const expiry = expiresAt === undefined ? undefined : readTime(expiresAt);
    if (expiry !== undefined && expiry <= tenant.clock.now()) throw expired(String(expiresAt));
    const granted = [...new Set(scopes)];
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
