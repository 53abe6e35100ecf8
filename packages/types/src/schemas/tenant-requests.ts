import { KNOWN_BILLING_MODES } from '../models/billing-modes.js';
import { KNOWN_PLANS } from '../models/plans.js';
import {
  type CreateTenantRequest,
  KNOWN_BILLING_ALERT_ACTIONS,
  type TenantBillingAlertsInput,
  type TenantOwnerInput,
  type TenantUsageLimitsInput,
} from '../models/tenant-requests.js';
import { emailAddress } from '../primitives/email-address.js';
import { listOf } from '../primitives/lists.js';
import { integerInRange } from '../primitives/numbers.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { requestObject } from '../primitives/request-object.js';
import { nonEmptyText } from '../primitives/text.js';

/** Schema of {@link TenantOwnerInput}. */
export const tenantOwnerInputSchema: ObjectSchema<TenantOwnerInput> = requestObject(
  'TenantOwnerInput',
  () => ({
    email: emailAddress(),
    firstName: nonEmptyText().optional(),
    lastName: nonEmptyText().optional(),
  }),
);

/** Sent under one of these names, the limit of what a client may spend would not hold. */
const limitSynonyms = {
  monthlySpendLimitCents: ['monthlySpendLimit', 'monthlySpendLimitUsd', 'spendLimitCents'],
};

const limit = () => integerInRange({ from: 0 }).optional();

/** Schema of {@link TenantUsageLimitsInput}. */
export const tenantUsageLimitsInputSchema: ObjectSchema<TenantUsageLimitsInput> = requestObject(
  'TenantUsageLimitsInput',
  () => ({
    monthlySpendLimitCents: limit(),
    maxAgents: limit(),
    maxPhoneNumbers: limit(),
    maxConcurrentCalls: limit(),
  }),
  { synonyms: limitSynonyms },
);

/** Schema of {@link TenantBillingAlertsInput}. */
export const tenantBillingAlertsInputSchema: ObjectSchema<TenantBillingAlertsInput> = requestObject(
  'TenantBillingAlertsInput',
  () => ({
    alertThresholds: listOf(
      integerInRange({ from: 0 }),
      'a list of percentages, such as [50, 80, 100]',
    ).optional(),
    alertEmails: listOf(emailAddress(), 'a list of e-mail addresses').optional(),
    actionAt100: openEnumInput(KNOWN_BILLING_ALERT_ACTIONS).optional(),
  }),
);

/** Schema of {@link CreateTenantRequest}. Assumed: which fields are required. */
export const createTenantRequestSchema: ObjectSchema<CreateTenantRequest> = requestObject(
  'CreateTenantRequest',
  () => ({
    name: nonEmptyText(),
    slug: nonEmptyText(),
    plan: openEnumInput(KNOWN_PLANS).optional(),
    billingMode: openEnumInput(KNOWN_BILLING_MODES).optional(),
    owner: tenantOwnerInputSchema,
    usageLimits: tenantUsageLimitsInputSchema.optional(),
    billingAlerts: tenantBillingAlertsInputSchema.optional(),
  }),
);
