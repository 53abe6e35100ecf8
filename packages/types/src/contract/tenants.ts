import type { TenantOperations } from '../operations/tenants.js';
import { tenantSchema } from '../schemas/tenant.js';
import { createTenantRequestSchema } from '../schemas/tenant-requests.js';
import { noFields } from './absent-parts.js';
import { contractFor } from './agreement.js';
import type { ResourceContract } from './operation-schemas.js';

/** Schemas of the operations on tenants. */
export const tenantContract: ResourceContract<TenantOperations> =
  /* @__PURE__ */ contractFor<TenantOperations>()({
    'tenants.create': {
      pathParams: noFields,
      query: noFields,
      body: createTenantRequestSchema,
      response: tenantSchema,
    },
  });
