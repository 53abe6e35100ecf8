import { KNOWN_WEBHOOK_EVENTS, type WebhookEventType } from '@voisnap/types';
import { findNearestName } from '../shared/nearest-name.js';

/**
 * Checks that there is an event of this type.
 * @throws TypeError that names the nearest one.
 */
export function requireEventType(type: string): asserts type is WebhookEventType {
  if ((KNOWN_WEBHOOK_EVENTS as readonly string[]).includes(type)) return;
  const nearest = findNearestName(String(type), KNOWN_WEBHOOK_EVENTS);
  const advice =
    nearest === undefined
      ? `The events are ${KNOWN_WEBHOOK_EVENTS.join(', ')}.`
      : `Did you mean "${nearest}"?`;
  throw new TypeError(`There is no event ${JSON.stringify(type)}. ${advice}`);
}
