import type { KnownWebhookEvent } from '@voisnap/types';
import type { Random } from '../shared/random.js';

/**
 * Which deliveries something happens to: all (`true`), none (`false`), a share of them drawn by the
 * mock's seed (`0.2`: every fifth), or those that a function picks.
 */
export type Share = boolean | number | ((event: KnownWebhookEvent) => boolean);

/**
 * Makes of a share what decides about each event.
 * @throws TypeError when it is no share.
 */
export function decideBy(
  share: Share,
  name: string,
  random: Random,
): (event: KnownWebhookEvent) => boolean {
  if (typeof share === 'function') return (event) => share(structuredClone(event));
  if (typeof share === 'boolean') return () => share;
  if (typeof share === 'number' && share >= 0 && share <= 1) return () => random.next() < share;
  throw new TypeError(
    `The option "${name}" of deliverTo is ${JSON.stringify(share)}. It must be true, false, a share from 0 to 1, or a function that is given the event.`,
  );
}
