// `npm run generate` writes the exports of models and schemas, and in entries those of core.

export type {
  AttemptRecord,
  OperationCaller,
  RateLimitMode,
  RateLimitStatus,
  RequestOptions,
  RequestPromise,
  UploadProgress,
  ValidationMode,
  WithResponse,
} from '@voisnap/core';
export type {
  CreateTenantRequest,
  OpenEnum,
  Tenant,
  TenantBillingAlertsInput,
  TenantOwner,
  TenantOwnerInput,
  TenantUsage,
  TenantUsageLimits,
  TenantUsageLimitsInput,
} from '@voisnap/types/models';
export { Tenants } from '../resources/tenants.js';
