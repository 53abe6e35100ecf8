import type { PaginatedResponse } from '../models/paginated-response.js';
import type { UserPath } from '../models/paths.js';
import type { User } from '../models/user.js';
import type { InviteUserRequest, ListUsersParams } from '../models/user-requests.js';
import type { OperationsOf } from './operation.js';

interface UserOperationTypes {
  readonly list: {
    input: { query?: ListUsersParams };
    response: PaginatedResponse<User>;
  };
  readonly get: { input: { path: UserPath }; response: User };
  readonly invite: { input: { body: InviteUserRequest }; response: User };
}

const facts = {
  list: {
    id: 'users.list',
    method: 'GET',
    path: '/users',
    summary: 'List users',
    retry: 'safe',
    paginated: true,
    successStatus: 200,
    rateLimitPolicy: 'api-read-heavy',
    scope: 'unrestricted',
    provenance: 'documented',
  },
  get: {
    id: 'users.get',
    method: 'GET',
    path: '/users/{userId}',
    summary: 'Get a user',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'unrestricted',
    provenance: 'documented',
  },
  invite: {
    id: 'users.invite',
    method: 'POST',
    path: '/users/invite',
    summary: 'Invite a user',
    retry: 'unsafe',
    successStatus: 201,
    rateLimitPolicy: 'api-write',
    scope: 'unrestricted',
    provenance: 'documented',
  },
} as const;

/** The type of {@link userOperations}. */
export type UserOperations = OperationsOf<typeof facts, UserOperationTypes>;

/** Operations on users. */
export const userOperations: UserOperations = facts;
