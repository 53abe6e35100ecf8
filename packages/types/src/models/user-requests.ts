import type { ListParams } from './list-params.js';
import type { OpenEnum } from './open-enum.js';
import type { KNOWN_USER_ROLES, KNOWN_USER_STATUSES } from './user.js';

/** A user to invite. Assumed: the whole request. */
export interface InviteUserRequest {
  /** E-mail address that the invitation is sent to. */
  email: string;
  /** Role of the user. Example: `TenantUser`. */
  role: OpenEnum<(typeof KNOWN_USER_ROLES)[number]>;
  /** First name of the user. */
  firstName?: string | undefined;
  /** Last name of the user. */
  lastName?: string | undefined;
}

/** Filters and paging of a list of users. */
export interface ListUsersParams extends ListParams {
  /** Only users with this role. Example: `TenantUser`. */
  role?: OpenEnum<(typeof KNOWN_USER_ROLES)[number]> | undefined;
  /** Only users with this status. Example: `active`. */
  status?: OpenEnum<(typeof KNOWN_USER_STATUSES)[number]> | undefined;
  /** Only users that contain this text. Assumed: in the e-mail address or the name. */
  search?: string | undefined;
}
