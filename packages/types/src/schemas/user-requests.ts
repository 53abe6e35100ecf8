import { KNOWN_USER_ROLES, KNOWN_USER_STATUSES } from '../models/user.js';
import type { InviteUserRequest, ListUsersParams } from '../models/user-requests.js';
import { emailAddress } from '../primitives/email-address.js';
import { listParams } from '../primitives/list-params.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { requestObject } from '../primitives/request-object.js';
import { nonEmptyText, text } from '../primitives/text.js';

/** Schema of {@link InviteUserRequest}. Assumed: all fields. */
export const inviteUserRequestSchema: ObjectSchema<InviteUserRequest> = requestObject(
  'InviteUserRequest',
  () => ({
    email: emailAddress(),
    role: openEnumInput(KNOWN_USER_ROLES),
    firstName: nonEmptyText().optional(),
    lastName: nonEmptyText().optional(),
  }),
);

/** Schema of {@link ListUsersParams}. */
export const listUsersParamsSchema: ObjectSchema<ListUsersParams> = requestObject(
  'ListUsersParams',
  () => ({
    role: openEnumInput(KNOWN_USER_ROLES).optional(),
    status: openEnumInput(KNOWN_USER_STATUSES).optional(),
    search: text().optional(),
    ...listParams(),
  }),
);
