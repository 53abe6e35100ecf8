import type { OpenEnum } from './open-enum.js';

/** Known roles of a user, from the one with the most rights to the one with the least. */
export const KNOWN_USER_ROLES = [
  'Admin',
  'AgencyManager',
  'AgencyTechnicalManager',
  'AgencyAccountManager',
  'TenantOwner',
  'TenantUser',
  'ReadOnly',
] as const;
/** Known statuses of a user. Assumed, except `active`. */
export const KNOWN_USER_STATUSES = ['active', 'invited'] as const;

/** What a user may do beyond the role. */
export interface UserPermissions {
  /** Whether the user may manage API keys. */
  canManageApiKeys?: boolean | null | undefined;
  /** Whether the user may see invoices, usage and the subscription. */
  canViewBilling?: boolean | null | undefined;
  /** Whether the user may delete conversations. */
  canDeleteConversations?: boolean | null | undefined;
}

/** A person with access to a tenant. */
export interface User {
  /** Id of the user, with the prefix `usr_`. */
  id: string;
  /** E-mail address that the user logs in with. */
  email: string;
  /** First name of the user. */
  firstName?: string | null | undefined;
  /** Last name of the user. */
  lastName?: string | null | undefined;
  /** Role of the user. Example: `TenantUser`. */
  role: OpenEnum<(typeof KNOWN_USER_ROLES)[number]>;
  /** Status of the user. Assumed: `invited` until the user has set a password. */
  status: OpenEnum<(typeof KNOWN_USER_STATUSES)[number]>;
  /** Whether the user logs in with a second factor. */
  mfaEnabled?: boolean | null | undefined;
  /** When the user last logged in, as an ISO 8601 datetime in UTC. Assumed: `null` before the first time. */
  lastLoginAt?: string | null | undefined;
  /** When the user was created, as an ISO 8601 datetime in UTC. */
  createdAt: string;
  /** Id of the user who sent the invitation. Assumed: `null` if there was none. */
  invitedBy?: string | null | undefined;
  /** What the user may do beyond the role. */
  permissions?: UserPermissions | null | undefined;
}
