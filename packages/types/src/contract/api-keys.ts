import type { ApiKeyOperations } from '../operations/api-keys.js';
import { apiKeySchema } from '../schemas/api-key.js';
import { createApiKeyRequestSchema } from '../schemas/api-key-requests.js';
import { noFields } from './absent-parts.js';
import { contractFor } from './agreement.js';
import type { ResourceContract } from './operation-schemas.js';

/** Schemas of the operations on API keys. */
export const apiKeyContract: ResourceContract<ApiKeyOperations> =
  /* @__PURE__ */ contractFor<ApiKeyOperations>()({
    'apiKeys.create': {
      pathParams: noFields,
      query: noFields,
      body: createApiKeyRequestSchema,
      response: apiKeySchema,
    },
  });
