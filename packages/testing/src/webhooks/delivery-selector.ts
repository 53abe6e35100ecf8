import type { KnownWebhookEvent } from '@voisnap/types';
import type { Random } from '../shared/random.js';

/**
 * Which deliveries something happens to: all (`true`), none (`false`), a share of them drawn by the
 * mock's seed (`0.2`: every fifth), or those that a function picks.
 */
export type DeliverySelector = boolean | number | ((event: KnownWebhookEvent) => boolean);

/**
 * Makes of a share what decides about each event.
 * @throws TypeError when it is no share.
 */
export function toEventFilter(
  selector: DeliverySelector,
  name: string,
  random: Random,
): (event: KnownWebhookEvent) => boolean {
  if (typeof selector === 'function') return (event) => selector(structuredClone(event));
  if (typeof selector === 'boolean') return () => selector;
  if (typeof selector === 'number' && selector >= 0 && selector <= 1)
    return () => random.next() < selector;
  throw new TypeError(
    `The option "${name}" of deliverTo is ${JSON.stringify(selector)}. It must be true, false, a share from 0 to 1, or a function that is given the event.`,
  );
}
