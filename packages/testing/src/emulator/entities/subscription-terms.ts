import type { Subscription } from '@voisnap/types';
import { addMonths } from '../../shared/add-months.js';
import { findPlanTerms } from './plan-terms.js';

/** Months of a billing interval. Assumed: an interval that is not `monthly` is a year. */
export const monthsOf = (billingInterval: string): number =>
  billingInterval === 'monthly' ? 1 : 12;

/** Describes a billing period from its first moment, in milliseconds since the epoch. */
export function describePeriod(
  start: number,
  billingInterval: string,
): Pick<Subscription, 'currentPeriodStart' | 'currentPeriodEnd' | 'nextBillingDate'> {
  const end = new Date(addMonths(start, monthsOf(billingInterval))).toISOString();
  return {
    currentPeriodStart: new Date(start).toISOString(),
    currentPeriodEnd: end,
    nextBillingDate: end,
  };
}

/** Describes what a plan costs per billing interval, allows and has. Assumed: a year costs twelve months. */
export function describePlan(
  plan: string,
  billingInterval: string,
): Required<Pick<Subscription, 'plan' | 'baseAmountUsd' | 'rateLimits' | 'features'>> {
  const { monthlyUsd, rateLimits, features } = findPlanTerms(plan);
  const baseAmountUsd = monthlyUsd === null ? null : monthlyUsd * monthsOf(billingInterval);
  return { plan, baseAmountUsd, rateLimits: { ...rateLimits }, features: { ...features } };
}
