import type { Subscription } from '@voisnap/types';
import { addMonths } from '../../shared/add-months.js';
import { readTime } from '../../shared/read-time.js';
import { describePeriod, monthsOf } from '../entities/subscription-terms.js';
import type { Tenant } from './tenant.js';

/**
 * Returns the subscription of a tenant in its current period: the last one stored, or a new one to the default plan.
 * Assumed: a period that is over is followed by the next one, unless `cancelAtPeriodEnd` is set.
 */
export function findSubscription({ db, clock }: Pick<Tenant, 'db' | 'clock'>): Subscription {
  const stored = db.subscription.all().at(-1) ?? db.subscription.insert();
  const { id, currentPeriodStart, currentPeriodEnd, billingInterval } = stored;
  const now = clock.now();
  if (stored.cancelAtPeriodEnd || !(readTime(currentPeriodEnd) <= now)) return stored;
  const start = readTime(currentPeriodStart);
  const length = monthsOf(billingInterval);
  let periods = 1;
  while (addMonths(start, (periods + 1) * length) <= now) periods += 1;
  const current = describePeriod(addMonths(start, periods * length), billingInterval);
  return db.subscription.change(id, current);
}
