import type { UserPermissions } from '@voisnap/types';

/** Assumed, from the sentences about the roles: those that allow everything. */
export const unrestrictedRoles: readonly string[] = ['Admin', 'AgencyManager', 'TenantOwner'];

/** Assumed: the permissions of a new user with a role. */
export function permissionsOf(role: string): UserPermissions {
  const isFull = unrestrictedRoles.includes(role);
  return {
    canManageApiKeys: isFull || role === 'AgencyTechnicalManager',
    canViewBilling: isFull,
    canDeleteConversations: isFull,
  };
}
