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
