import { showTimes } from '../../shared/show-value.js';
import type { WebhookDelivery } from '../../webhooks/webhook-delivery.js';

/** Lists the delivered events by type: `It delivered: SessionStarted, SessionEnded (twice).` */
export function listDelivered(deliveries: readonly WebhookDelivery[]): string {
  if (deliveries.length === 0) {
    return 'It sent no event at all. Events need a target, mock.webhooks.deliverTo(…), and time: await mock.clock.advance(…).';
  }
  const counts = new Map<string, number>();
  for (const { event, outcome } of deliveries) {
    if (outcome !== 'delivered') continue;
    counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
  }
  if (counts.size === 0) return 'It delivered nothing.';
  const names = [...counts].map(([name, count]) =>
    count === 1 ? name : `${name} (${showTimes(count)})`,
  );
  return `It delivered: ${names.join(', ')}.`;
}
