import { KNOWN_WEBHOOK_EVENTS, type WebhookEventType } from '@voisnap/types';
import { findNearestName } from '../../shared/nearest-name.js';

/**
 * Checks that an event type exists.
 * @throws TypeError that names the nearest type.
 */
export function requireEventType(type: string): asserts type is WebhookEventType {
  if ((KNOWN_WEBHOOK_EVENTS as readonly string[]).includes(type)) return;
  const nearest = findNearestName(String(type), KNOWN_WEBHOOK_EVENTS);
  const advice =
    nearest === undefined
      ? `Known events: ${KNOWN_WEBHOOK_EVENTS.join(', ')}.`
      : `Did you mean "${nearest}"?`;
  throw new TypeError(`Unknown event ${JSON.stringify(type)}. ${advice}`);
}
