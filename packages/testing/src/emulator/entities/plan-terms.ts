import type { KNOWN_PLANS, Subscription } from '@voisnap/types';

/** What a plan costs, allows and has. */
export interface PlanTerms {
  /** Price of a month in US dollars; `null` where it is agreed upon. */
  readonly monthlyUsd: number | null;
  readonly rateLimits: Readonly<NonNullable<Subscription['rateLimits']>>;
  readonly features: Readonly<NonNullable<Subscription['features']>>;
}

type Limits = readonly [apiRequests: number, voiceHubConnections: number, concurrentCalls: number];

const limits = ([api, voiceHub, calls]: Limits): PlanTerms['rateLimits'] => ({
  apiRequestsPerMinute: api,
  voiceHubConnectionsPerMinute: voiceHub,
  maxConcurrentCalls: calls,
});

const features = (included: boolean, agency: boolean): PlanTerms['features'] => ({
  whiteLabel: agency,
  agencyMode: agency,
  hipaaCompliance: included,
  ssoSaml: included,
  dedicatedSupport: included,
});

/**
 * The terms of each plan. Documented: requests and connections per minute, and that those of `enterprise` are custom;
 * the price and the calls of `professional`. Assumed: all the rest.
 */
const terms: Readonly<Record<(typeof KNOWN_PLANS)[number], PlanTerms>> = {
  starter: { monthlyUsd: 49, rateLimits: limits([60, 5, 5]), features: features(false, false) },
  professional: {
    monthlyUsd: 149,
    rateLimits: limits([120, 10, 20]),
    features: features(false, false),
  },
  business: { monthlyUsd: 499, rateLimits: limits([300, 25, 50]), features: features(false, true) },
  enterprise: {
    monthlyUsd: null,
    rateLimits: {
      apiRequestsPerMinute: null,
      voiceHubConnectionsPerMinute: null,
      maxConcurrentCalls: null,
    },
    features: features(true, true),
  },
};

/** Returns the terms of a plan. A plan that is not known has custom terms, as `enterprise` has. */
export const findPlanTerms = (plan: string): PlanTerms =>
  Object.hasOwn(terms, plan) ? terms[plan as keyof typeof terms] : terms.enterprise;
