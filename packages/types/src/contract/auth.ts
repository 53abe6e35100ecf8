import type { AuthOperations } from '../operations/auth.js';
import { loginRequestSchema, loginTokensSchema } from '../schemas/login.js';
import { noFields } from './absent-parts.js';
import { contractFor } from './agreement.js';
import type { ResourceContract } from './operation-schemas.js';

/** Schemas of the operations that get credentials. */
export const authContract: ResourceContract<AuthOperations> =
  /* @__PURE__ */ contractFor<AuthOperations>()({
    'auth.login': {
      pathParams: noFields,
      query: noFields,
      body: loginRequestSchema,
      response: loginTokensSchema,
    },
  });
