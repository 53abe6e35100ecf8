import * as z from 'zod';
import { KNOWN_BILLING_MODES } from '../models/billing-modes.js';
import { KNOWN_PLANS } from '../models/plans.js';
import {
  KNOWN_TENANT_STATUSES,
  type Tenant,
  type TenantOwner,
  type TenantUsage,
  type TenantUsageLimits,
} from '../models/tenant.js';
import { timestamp } from '../primitives/dates.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnum } from '../primitives/open-enum.js';
import { responseObject } from '../primitives/response-object.js';

/** Schema of {@link TenantUsageLimits}. */
export const tenantUsageLimitsSchema: ObjectSchema<TenantUsageLimits> = responseObject(
  'TenantUsageLimits',
  () => ({
    monthlySpendLimitCents: z.number().nullish(),
    maxAgents: z.number().nullish(),
    maxPhoneNumbers: z.number().nullish(),
    maxConcurrentCalls: z.number().nullish(),
  }),
);

/** Schema of {@link TenantUsage}. */
export const tenantUsageSchema: ObjectSchema<TenantUsage> = responseObject('TenantUsage', () => ({
  conversations: z.number().nullish(),
  totalMinutes: z.number().nullish(),
  totalCostCents: z.number().nullish(),
}));

/** Schema of {@link TenantOwner}. */
export const tenantOwnerSchema: ObjectSchema<TenantOwner> = responseObject('TenantOwner', () => ({
  id: z.string().nullish(),
  email: z.string().nullish(),
  name: z.string().nullish(),
}));

/** Schema of {@link Tenant}. */
export const tenantSchema: ObjectSchema<Tenant> = responseObject('Tenant', () => ({
  id: z.string(),
  name: z.string(),
  slug: z.string().nullish(),
  status: openEnum(KNOWN_TENANT_STATUSES),
  plan: openEnum(KNOWN_PLANS).nullish(),
  agencyId: z.string().nullish(),
  billingMode: openEnum(KNOWN_BILLING_MODES).nullish(),
  usageLimits: tenantUsageLimitsSchema.nullish(),
  usageCurrentMonth: tenantUsageSchema.nullish(),
  createdAt: timestamp(),
  owner: tenantOwnerSchema.nullish(),
}));
