import type { Subscription } from '@voisnap/types';
import { addMonths } from '../../shared/add-months.js';
import { readTime } from '../../shared/read-time.js';
import { type BillingPeriod, monthsOf, writePeriod } from '../entities/subscription-terms.js';
import type { Tenant } from './tenant.js';

/**
 * Returns the subscription of a tenant in its current period: the last one stored, or a new one to the default plan.
 * Assumed: a period that is over is followed by the next one, unless `cancelAtPeriodEnd` is set.
 */
export function findSubscription({ db, clock }: Pick<Tenant, 'db' | 'clock'>): Subscription {
  const stored = db.subscription.all().at(-1) ?? db.subscription.insert();
  const { id, currentPeriodEnd } = stored;
  if (stored.cancelAtPeriodEnd || !(readTime(currentPeriodEnd) <= clock.now())) return stored;
  return db.subscription.change(id, findPeriod(clock.now(), stored));
}

/** Finds the period of a subscription at a time after the stored period. */
function findPeriod(
  now: number,
  { currentPeriodStart, currentPeriodEnd, billingInterval }: Subscription,
): BillingPeriod {
  const length = monthsOf(billingInterval);
  const start = readTime(currentPeriodStart);
  const end = readTime(currentPeriodEnd);
  // From the start, so that a period which begins on the 31st does not drift. A test may have set another end.
  const anchor = addMonths(start, length) === end ? start : end;
  let months = 0;
  while (addMonths(anchor, months + length) <= now) months += length;
  return writePeriod(addMonths(anchor, months), addMonths(anchor, months + length));
}
