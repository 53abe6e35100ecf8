import type { Subscription } from '@voisnap/types';
import { addMonths } from '../../shared/add-months.js';
import { findPlanTerms } from './plan-terms.js';

/** Months of a billing interval. Assumed: an interval that is not `monthly` is a year. */
export const monthsOf = (billingInterval: string): number =>
  billingInterval === 'monthly' ? 1 : 12;

/** The fields of a subscription that tell its billing period. */
export type BillingPeriod = Pick<
  Subscription,
  'currentPeriodStart' | 'currentPeriodEnd' | 'nextBillingDate'
>;

/** Writes a billing period. Its bounds are in milliseconds since the epoch. */
export function writePeriod(start: number, end: number): BillingPeriod {
  const currentPeriodEnd = new Date(end).toISOString();
  return {
    currentPeriodStart: new Date(start).toISOString(),
    currentPeriodEnd,
    nextBillingDate: currentPeriodEnd,
  };
}

/** Describes a billing period from its first moment, in milliseconds since the epoch. */
export const describePeriod = (start: number, billingInterval: string): BillingPeriod =>
  writePeriod(start, addMonths(start, monthsOf(billingInterval)));

/** Describes what a plan costs per billing interval, allows and has. Assumed: a year costs twelve months. */
export function describePlan(
  plan: string,
  billingInterval: string,
): Required<Pick<Subscription, 'plan' | 'baseAmountUsd' | 'rateLimits' | 'features'>> {
  const { monthlyUsd, rateLimits, features } = findPlanTerms(plan);
  const baseAmountUsd = monthlyUsd === null ? null : monthlyUsd * monthsOf(billingInterval);
  return { plan, baseAmountUsd, rateLimits: { ...rateLimits }, features: { ...features } };
}
