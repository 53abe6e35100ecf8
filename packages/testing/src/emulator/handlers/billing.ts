import { KNOWN_PLANS, type Subscription, type UpgradeSubscriptionRequest } from '@voisnap/types';
import { describePeriod, describePlan } from '../entities/subscription-terms.js';
import { conflict, invalidRequest } from '../problems/problem.js';
import { computeUsage } from '../reports/compute-usage.js';
import { readReportPeriod } from '../reports/report-period.js';
import { findSubscription } from '../state/find-subscription.js';
import type { HandlersOf } from './handler.js';

/** Usage that the plans include. Documented: 0 for the plan `professional`. Assumed: the others. */
const INCLUDED_IN_PLAN = 0;

/** Handlers of the operations on billing. */
export const billingHandlers: HandlersOf<'billing'> = {
  'billing.usage': ({ query }, tenant) => {
    const period = readReportPeriod(tenant.clock.now(), query);
    const { totalUsd, breakdown } = computeUsage(tenant, period);
    return {
      period: period.written,
      currency: 'USD',
      totalUsd,
      includedInPlan: INCLUDED_IN_PLAN,
      overage: totalUsd - INCLUDED_IN_PLAN,
      breakdown,
    };
  },
  'billing.subscription': (_, tenant) => findSubscription(tenant),
  'billing.upgrade': ({ body }, tenant) => {
    const current = findSubscription(tenant);
    requireUpgrade(current, body);
    const { plan, billingInterval = current.billingInterval } = body;
    const isNewInterval = billingInterval !== current.billingInterval;
    return tenant.db.subscription.change(current.id, {
      billingInterval,
      ...describePlan(plan, billingInterval),
      // Assumed: another interval begins at once; another plan keeps the period.
      ...(isNewInterval && describePeriod(tenant.clock.now(), billingInterval)),
    });
  },
};

const ranks: readonly string[] = KNOWN_PLANS;

/**
 * Assumed: the plan is a known one, and not a smaller one, and something changes.
 * @throws Problem 400 for an unknown plan, 409 if it is no upgrade.
 */
function requireUpgrade(current: Subscription, wanted: UpgradeSubscriptionRequest): void {
  const { plan, billingInterval = current.billingInterval } = wanted;
  if (!ranks.includes(plan)) {
    const message = `plan must be one of ${ranks.join(', ')}; got ${JSON.stringify(plan)}`;
    throw invalidRequest([{ field: 'plan', message }]);
  }
  if (ranks.indexOf(plan) < ranks.indexOf(current.plan)) {
    throw conflict(`The plan ${plan} is smaller than the current plan, ${current.plan}.`);
  }
  if (plan === current.plan && billingInterval === current.billingInterval) {
    throw conflict(`The subscription has the plan ${plan} already, billed ${billingInterval}.`);
  }
}
