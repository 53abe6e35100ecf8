import type { Subscription } from '@voisnap/types/models';
import type { RateLimitPolicy } from '@voisnap/types/operations';

const minute = 60_000;
const hour = 60 * minute;

/** How many requests a policy allows per window, and who shares them. */
export interface RateLimitPolicyRule {
  readonly limit: number;
  readonly windowMs: number;
  /** All clients of a mock have one address. */
  readonly sharedBy: 'api-key' | 'tenant' | 'address';
}

/** The documented rate-limit policies of the operations. */
export const rateLimitPolicies: Readonly<Record<RateLimitPolicy, RateLimitPolicyRule>> = {
  'api-standard': { limit: 120, windowMs: minute, sharedBy: 'api-key' },
  'api-read-heavy': { limit: 300, windowMs: minute, sharedBy: 'api-key' },
  'api-write': { limit: 60, windowMs: minute, sharedBy: 'api-key' },
  'outbound-calls': { limit: 30, windowMs: minute, sharedBy: 'api-key' },
  'knowledge-base-upload': { limit: 10, windowMs: hour, sharedBy: 'tenant' },
  'auth-strict': { limit: 5, windowMs: minute, sharedBy: 'address' },
};

/** Documented: the limits of plans that differ from those of the policy. Those of `enterprise` are custom. */
const writesPerMinute: Readonly<Record<string, number>> = { starter: 20, business: 120 };

/** Finds the limit that a subscription sets for a policy; `undefined` if the policy is the same for all plans. */
export function findPlanLimit(
  policy: RateLimitPolicy,
  { plan, rateLimits }: Pick<Subscription, 'plan' | 'rateLimits'>,
): number | undefined {
  if (policy === 'api-standard') return rateLimits?.apiRequestsPerMinute ?? undefined;
  if (policy !== 'api-write' || !Object.hasOwn(writesPerMinute, plan)) return undefined;
  return writesPerMinute[plan];
}
