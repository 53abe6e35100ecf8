import type { User } from '@voisnap/types';
import { KNOWN_API_KEY_SCOPES, type Operation } from '@voisnap/types/operations';
import { unrestrictedRoles } from './permissions-of.js';

/** What a user may do. */
export interface UserRights {
  readonly role: string;
  /** Whether the user may do what a scope covers. */
  has(scope: string): boolean;
  allows(operation: Operation): boolean;
}

const reading: readonly string[] = KNOWN_API_KEY_SCOPES.filter(
  (scope) => scope.endsWith(':read') && scope !== 'billing:read',
);

/** Assumed, from the sentences about the roles: their scopes. Those of the others are unrestricted. */
const scopesOf: Readonly<Record<string, readonly string[]>> = {
  AgencyTechnicalManager: KNOWN_API_KEY_SCOPES.filter((scope) =>
    /^(?:agents|telephony|webhooks):/.test(scope),
  ),
  AgencyAccountManager: reading,
  TenantUser: ['agents:read', 'agents:write', 'conversations:read', 'conversations:write'],
  ReadOnly: reading,
};

/**
 * Assumed: what a user may do. The role gives scopes, or everything; an unknown role may read. The permissions allow or
 * forbid the operations that they name.
 */
export function rightsOf({ role, permissions }: User): UserRights {
  const isFull = unrestrictedRoles.includes(role);
  const scopes = scopesOf[role] ?? reading;
  const has = (scope: string): boolean =>
    scope === 'billing:read'
      ? (permissions?.canViewBilling ?? isFull)
      : isFull || scopes.includes(scope);
  return {
    role,
    has,
    allows: ({ id, scope }) => {
      // Documented: browsers create WebRTC sessions with the token of a user.
      if (id === 'webrtc.createSession') return true;
      if (id === 'apiKeys.create') return permissions?.canManageApiKeys ?? isFull;
      if (id === 'conversations.delete') return permissions?.canDeleteConversations ?? isFull;
      return has(scope);
    },
  };
}
