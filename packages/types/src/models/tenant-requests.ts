import type { KNOWN_BILLING_MODES } from './billing-modes.js';
import type { OpenEnum } from './open-enum.js';
import type { KNOWN_PLANS } from './plans.js';

/** Known actions when a tenant has spent its whole limit. */
export const KNOWN_BILLING_ALERT_ACTIONS = ['notify_only'] as const;

/** The user who gets the invitation to own a new tenant. */
export interface TenantOwnerInput {
  /** E-mail address that the invitation is sent to. */
  email: string;
  /** First name of the user. */
  firstName?: string | undefined;
  /** Last name of the user. */
  lastName?: string | undefined;
}

/** The most that a new tenant may use. */
export interface TenantUsageLimitsInput {
  /** Most that may be spent in a month, in cents. Example: `500000` for 5000 USD. */
  monthlySpendLimitCents?: number | undefined;
  /** Most agents. */
  maxAgents?: number | undefined;
  /** Most phone numbers. */
  maxPhoneNumbers?: number | undefined;
  /** Most calls at the same time. */
  maxConcurrentCalls?: number | undefined;
}

/** When to tell whom that a tenant comes near its spend limit. */
export interface TenantBillingAlertsInput {
  /** Percentages of the limit at which an e-mail is sent. Example: `[50, 80, 100]`. */
  alertThresholds?: readonly number[] | undefined;
  /** E-mail addresses that are told. */
  alertEmails?: readonly string[] | undefined;
  /** What happens at the limit. Example: `notify_only`. */
  actionAt100?: OpenEnum<(typeof KNOWN_BILLING_ALERT_ACTIONS)[number]> | undefined;
}

/** A tenant to create. Assumed: which fields are required. */
export interface CreateTenantRequest {
  /** Name of the tenant. Example: `Acme Corp`. */
  name: string;
  /** Name of the tenant in addresses. Example: `acme-corp`. Assumed: no other tenant may have it. */
  slug: string;
  /** Plan of the tenant. Example: `business`. */
  plan?: OpenEnum<(typeof KNOWN_PLANS)[number]> | undefined;
  /** Who bills the tenant: the agency (`self_billed`), or Voisnap in its name (`platform_billed`). */
  billingMode?: OpenEnum<(typeof KNOWN_BILLING_MODES)[number]> | undefined;
  /** The user who owns the tenant. An invitation is sent to the e-mail address. */
  owner: TenantOwnerInput;
  /** The most that the tenant may use. */
  usageLimits?: TenantUsageLimitsInput | undefined;
  /** When to tell whom that the tenant comes near its spend limit. */
  billingAlerts?: TenantBillingAlertsInput | undefined;
}
