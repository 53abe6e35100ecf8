import type { UserOperations } from '../operations/users.js';
import { paginatedResponseSchema } from '../schemas/paginated-response.js';
import { userSchema } from '../schemas/user.js';
import { inviteUserRequestSchema, listUsersParamsSchema } from '../schemas/user-requests.js';
import { noFields, nothing } from './absent-parts.js';
import { contractFor } from './agreement.js';
import type { ResourceContract } from './operation-schemas.js';
import { userPath } from './path-params.js';

/** Schemas of the operations on users. */
export const userContract: ResourceContract<UserOperations> =
  /* @__PURE__ */ contractFor<UserOperations>()({
    'users.list': {
      pathParams: noFields,
      query: listUsersParamsSchema,
      body: nothing,
      response: paginatedResponseSchema(userSchema),
    },
    'users.get': {
      pathParams: userPath,
      query: noFields,
      body: nothing,
      response: userSchema,
    },
    'users.invite': {
      pathParams: noFields,
      query: noFields,
      body: inviteUserRequestSchema,
      response: userSchema,
    },
  });
