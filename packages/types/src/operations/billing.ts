import type { BillingUsage, BillingUsageParams } from '../models/billing-usage.js';
import type { Subscription, UpgradeSubscriptionRequest } from '../models/subscription.js';
import type { OperationsOf } from './operation.js';

interface BillingOperationTypes {
  readonly usage: { input: { query?: BillingUsageParams }; response: BillingUsage };
  readonly subscription: { input: object; response: Subscription };
  readonly upgrade: { input: { body: UpgradeSubscriptionRequest }; response: Subscription };
}

const facts = {
  usage: {
    id: 'billing.usage',
    method: 'GET',
    path: '/billing/usage',
    summary: 'Get the usage of a period',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'billing:read',
    provenance: 'documented',
  },
  subscription: {
    id: 'billing.subscription',
    method: 'GET',
    path: '/billing/subscription',
    summary: 'Get the subscription',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'billing:read',
    provenance: 'documented',
  },
  upgrade: {
    id: 'billing.upgrade',
    method: 'POST',
    path: '/billing/subscription/upgrade',
    summary: 'Upgrade the subscription',
    retry: 'unsafe',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'unrestricted',
    provenance: 'documented',
  },
} as const;

/** The type of {@link billingOperations}. */
export type BillingOperations = OperationsOf<typeof facts, BillingOperationTypes>;

/** Operations on billing. */
export const billingOperations: BillingOperations = facts;
