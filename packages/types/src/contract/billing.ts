import type { BillingOperations } from '../operations/billing.js';
import { billingUsageParamsSchema, billingUsageSchema } from '../schemas/billing-usage.js';
import { subscriptionSchema, upgradeSubscriptionRequestSchema } from '../schemas/subscription.js';
import { noFields, nothing } from './absent-parts.js';
import { contractFor } from './agreement.js';
import type { ResourceContract } from './operation-schemas.js';

/** Schemas of the operations on billing. */
export const billingContract: ResourceContract<BillingOperations> =
  /* @__PURE__ */ contractFor<BillingOperations>()({
    'billing.usage': {
      pathParams: noFields,
      query: billingUsageParamsSchema,
      body: nothing,
      response: billingUsageSchema,
    },
    'billing.subscription': {
      pathParams: noFields,
      query: noFields,
      body: nothing,
      response: subscriptionSchema,
    },
    'billing.upgrade': {
      pathParams: noFields,
      query: noFields,
      body: upgradeSubscriptionRequestSchema,
      response: subscriptionSchema,
    },
  });
