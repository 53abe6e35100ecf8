import type { KNOWN_BILLING_MODES } from './billing-modes.js';
import type { OpenEnum } from './open-enum.js';
import type { KNOWN_PLANS } from './plans.js';

/** Known statuses of a tenant. */
export const KNOWN_TENANT_STATUSES = ['active'] as const;

/** The most that a tenant may use. Assumed: `null` in a field is no limit. */
export interface TenantUsageLimits {
  /** Most that may be spent in a month, in cents. */
  monthlySpendLimitCents?: number | null | undefined;
  /** Most agents. */
  maxAgents?: number | null | undefined;
  /** Most phone numbers. */
  maxPhoneNumbers?: number | null | undefined;
  /** Most calls at the same time. */
  maxConcurrentCalls?: number | null | undefined;
}

/** What a tenant has used in the current month. */
export interface TenantUsage {
  /** Conversations of the month. */
  conversations?: number | null | undefined;
  /** Minutes of the month's conversations. */
  totalMinutes?: number | null | undefined;
  /** Cost of the month, in cents. */
  totalCostCents?: number | null | undefined;
}

/** The user who owns a tenant. */
export interface TenantOwner {
  /** Id of the user, with the prefix `usr_`. */
  id?: string | null | undefined;
  /** E-mail address of the user. */
  email?: string | null | undefined;
  /** Full name of the user. */
  name?: string | null | undefined;
}

/** A tenant: a client of an agency. */
export interface Tenant {
  /** Id of the tenant, with the prefix `ten_`. */
  id: string;
  /** Name of the tenant. */
  name: string;
  /** Name of the tenant in addresses. Example: `acme-corp`. */
  slug?: string | null | undefined;
  /** Status of the tenant. */
  status: OpenEnum<(typeof KNOWN_TENANT_STATUSES)[number]>;
  /** Plan of the tenant. */
  plan?: OpenEnum<(typeof KNOWN_PLANS)[number]> | null | undefined;
  /** Id of the agency that the tenant belongs to, with the prefix `agn_`. */
  agencyId?: string | null | undefined;
  /** Who bills the tenant: the agency (`self_billed`), or Voisnap in its name (`platform_billed`). */
  billingMode?: OpenEnum<(typeof KNOWN_BILLING_MODES)[number]> | null | undefined;
  /** The most that the tenant may use. */
  usageLimits?: TenantUsageLimits | null | undefined;
  /** What the tenant has used in the current month. */
  usageCurrentMonth?: TenantUsage | null | undefined;
  /** When the tenant was created, as an ISO 8601 datetime in UTC. */
  createdAt: string;
  /** The user who owns the tenant. */
  owner?: TenantOwner | null | undefined;
}
