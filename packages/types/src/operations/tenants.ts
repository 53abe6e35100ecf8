import type { Tenant } from '../models/tenant.js';
import type { CreateTenantRequest } from '../models/tenant-requests.js';
import type { OperationsOf } from './operation.js';

interface TenantOperationTypes {
  readonly create: { input: { body: CreateTenantRequest }; response: Tenant };
}

const facts = {
  create: {
    id: 'tenants.create',
    method: 'POST',
    path: '/tenants',
    summary: 'Create a tenant',
    retry: 'unsafe',
    successStatus: 201,
    rateLimitPolicy: 'api-write',
    scope: 'unrestricted',
    provenance: 'documented',
  },
} as const;

/** The type of {@link tenantOperations}. */
export type TenantOperations = OperationsOf<typeof facts, TenantOperationTypes>;

/** Operations on tenants, the clients of an agency. */
export const tenantOperations: TenantOperations = facts;
