import * as z from 'zod';
import { KNOWN_PLANS } from '../models/plans.js';
import type {
  Subscription,
  SubscriptionFeatures,
  SubscriptionRateLimits,
  UpgradeSubscriptionRequest,
} from '../models/subscription.js';
import { KNOWN_BILLING_INTERVALS, KNOWN_SUBSCRIPTION_STATUSES } from '../models/subscription.js';
import { timestamp } from '../primitives/dates.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnum, openEnumInput } from '../primitives/open-enum.js';
import { nullishFields } from '../primitives/optional-fields.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';

/** Schema of {@link SubscriptionRateLimits}. */
export const subscriptionRateLimitsSchema: ObjectSchema<SubscriptionRateLimits> = responseObject(
  'SubscriptionRateLimits',
  () =>
    nullishFields({
      apiRequestsPerMinute: z.number(),
      voiceHubConnectionsPerMinute: z.number(),
      maxConcurrentCalls: z.number(),
    }),
);

/** Schema of {@link SubscriptionFeatures}. */
export const subscriptionFeaturesSchema: ObjectSchema<SubscriptionFeatures> = responseObject(
  'SubscriptionFeatures',
  () =>
    nullishFields({
      whiteLabel: z.boolean(),
      agencyMode: z.boolean(),
      hipaaCompliance: z.boolean(),
      ssoSaml: z.boolean(),
      dedicatedSupport: z.boolean(),
    }),
);

/** Schema of {@link Subscription}. */
export const subscriptionSchema: ObjectSchema<Subscription> = responseObject(
  'Subscription',
  () => ({
    id: z.string(),
    plan: openEnum(KNOWN_PLANS),
    status: openEnum(KNOWN_SUBSCRIPTION_STATUSES),
    billingInterval: openEnum(KNOWN_BILLING_INTERVALS),
    currentPeriodStart: timestamp(),
    currentPeriodEnd: timestamp(),
    nextBillingDate: timestamp().nullish(),
    currency: z.string().nullish(),
    baseAmountUsd: z.number().nullish(),
    includedConversations: z.number().nullish(),
    rateLimits: subscriptionRateLimitsSchema.nullish(),
    features: subscriptionFeaturesSchema.nullish(),
    cancelAtPeriodEnd: z.boolean().nullish(),
    createdAt: timestamp().nullish(),
  }),
);

/** Schema of {@link UpgradeSubscriptionRequest}. */
export const upgradeSubscriptionRequestSchema: ObjectSchema<UpgradeSubscriptionRequest> =
  requestObject('UpgradeSubscriptionRequest', () => ({
    plan: openEnumInput(KNOWN_PLANS),
    billingInterval: openEnumInput(KNOWN_BILLING_INTERVALS).optional(),
  }));
