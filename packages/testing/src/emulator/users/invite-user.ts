import type { InviteUserRequest, User } from '@voisnap/types';
import type { Tenant } from '../state/tenant.js';
import { permissionsOf } from './permissions-of.js';

/** An invitation, and who sent it. */
export interface Invitation extends InviteUserRequest {
  /** Id of the user who sent it. Assumed: the owner of the tenant, if an API key sent it; `null` without an owner. */
  readonly invitedBy?: string | null | undefined;
}

const isOwner = ({ role }: User): boolean => role === 'TenantOwner';

/** Stores an invited user. */
export function inviteUser(tenant: Tenant, invitation: Invitation): User {
  const { invitedBy, email, role, firstName = null, lastName = null, ...extra } = invitation;
  return tenant.db.user.add({
    ...extra,
    id: tenant.newId('usr_'),
    email,
    firstName,
    lastName,
    role,
    status: 'invited',
    mfaEnabled: false,
    lastLoginAt: null,
    createdAt: tenant.clock.iso(),
    invitedBy:
      invitedBy === undefined ? (tenant.db.user.rows().find(isOwner)?.id ?? null) : invitedBy,
    permissions: permissionsOf(role),
  });
}

/** Finds a user by e-mail address, in any case. */
export const findUser = ({ db }: Tenant, email: string): User | undefined => {
  const wanted = email.toLowerCase();
  return db.user.rows().find((user) => user.email.toLowerCase() === wanted);
};
