import type { OpenEnum } from './open-enum.js';
import type { KNOWN_PLANS } from './plans.js';

/** Statuses of a subscription that the documentation shows. */
export const KNOWN_SUBSCRIPTION_STATUSES = ['active'] as const;
/** Billing intervals that the documentation shows. */
export const KNOWN_BILLING_INTERVALS = ['monthly'] as const;

/** Limits of a plan. Enterprise plans have custom limits. */
export interface SubscriptionRateLimits {
  /** Requests per minute to most endpoints. */
  apiRequestsPerMinute?: number | null | undefined;
  /** Connections per minute to the voice hub. */
  voiceHubConnectionsPerMinute?: number | null | undefined;
  /** Calls at the same time. */
  maxConcurrentCalls?: number | null | undefined;
}

/** Features of a plan. */
export interface SubscriptionFeatures {
  /** Whether the Console can have your own domain and branding. */
  whiteLabel?: boolean | null | undefined;
  /** Whether the account can manage tenants of clients. */
  agencyMode?: boolean | null | undefined;
  /** Whether the account complies with HIPAA. */
  hipaaCompliance?: boolean | null | undefined;
  /** Whether people can sign in by SAML. */
  ssoSaml?: boolean | null | undefined;
  /** Whether support is dedicated. */
  dedicatedSupport?: boolean | null | undefined;
}

/** The subscription of an account. */
export interface Subscription {
  /** Id of the subscription, with the prefix `sub_`. */
  id: string;
  /** The plan. Example: `professional`. */
  plan: OpenEnum<(typeof KNOWN_PLANS)[number]>;
  /** Status of the subscription. Example: `active`. */
  status: OpenEnum<(typeof KNOWN_SUBSCRIPTION_STATUSES)[number]>;
  /** How often the subscription is billed. Example: `monthly`. */
  billingInterval: OpenEnum<(typeof KNOWN_BILLING_INTERVALS)[number]>;
  /** When the current period began, as an ISO 8601 datetime in UTC. */
  currentPeriodStart: string;
  /** When the current period ends, as an ISO 8601 datetime in UTC. */
  currentPeriodEnd: string;
  /** When the next invoice is due, as an ISO 8601 datetime in UTC. */
  nextBillingDate?: string | null | undefined;
  /** Currency of the invoices. Example: `USD`. */
  currency?: string | null | undefined;
  /** Price of the plan per billing interval, in US dollars. Example: 149. */
  baseAmountUsd?: number | null | undefined;
  /** Number of conversations that the plan includes. */
  includedConversations?: number | null | undefined;
  /** Limits of the plan. */
  rateLimits?: SubscriptionRateLimits | null | undefined;
  /** Features of the plan. */
  features?: SubscriptionFeatures | null | undefined;
  /** Whether the subscription ends with the current period. */
  cancelAtPeriodEnd?: boolean | null | undefined;
  /** When the subscription was created, as an ISO 8601 datetime in UTC. */
  createdAt?: string | null | undefined;
}

/** The plan to change to. */
export interface UpgradeSubscriptionRequest {
  /** The new plan. Example: `business`. */
  plan: OpenEnum<(typeof KNOWN_PLANS)[number]>;
  /** How often to bill. Example: `monthly`. Assumed: the interval stays as it is unless it is given. */
  billingInterval?: OpenEnum<(typeof KNOWN_BILLING_INTERVALS)[number]> | undefined;
}
