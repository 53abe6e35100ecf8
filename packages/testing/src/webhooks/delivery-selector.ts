import type { KnownWebhookEvent } from '@voisnap/types';
import type { Random } from '../shared/random.js';
import { wrongOption } from '../shared/wrong-option.js';

/**
 * Selects deliveries: all (`true`), none (`false`), a random share drawn from the mock's seed (`0.2`: one in
 * five), or those for which a function returns `true`.
 */
export type DeliverySelector = boolean | number | ((event: KnownWebhookEvent) => boolean);

/**
 * Makes a filter of events from a selector.
 * @throws TypeError for an invalid selector.
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
  throw wrongOption(
    `"${name}" of deliverTo`,
    selector,
    'true, false, a share from 0 to 1, or a function of the event',
  );
}
