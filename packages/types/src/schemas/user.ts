import * as z from 'zod';
import {
  KNOWN_USER_ROLES,
  KNOWN_USER_STATUSES,
  type User,
  type UserPermissions,
} from '../models/user.js';
import { timestamp } from '../primitives/dates.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnum } from '../primitives/open-enum.js';
import { responseObject } from '../primitives/response-object.js';

/** Schema of {@link UserPermissions}. */
export const userPermissionsSchema: ObjectSchema<UserPermissions> = responseObject(
  'UserPermissions',
  () => ({
    canManageApiKeys: z.boolean().nullish(),
    canViewBilling: z.boolean().nullish(),
    canDeleteConversations: z.boolean().nullish(),
  }),
);

/** Schema of {@link User}. */
export const userSchema: ObjectSchema<User> = responseObject('User', () => ({
  id: z.string(),
  email: z.string(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  role: openEnum(KNOWN_USER_ROLES),
  status: openEnum(KNOWN_USER_STATUSES),
  mfaEnabled: z.boolean().nullish(),
  lastLoginAt: timestamp().nullish(),
  createdAt: timestamp(),
  invitedBy: z.string().nullish(),
  permissions: userPermissionsSchema.nullish(),
}));
