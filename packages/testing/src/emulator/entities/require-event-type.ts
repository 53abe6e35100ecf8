import { KNOWN_WEBHOOK_EVENTS, type WebhookEventType } from '@voisnap/types';
import { suggestName } from '../../shared/nearest-name.js';

/**
 * Checks that an event type exists.
 * @throws TypeError that names the nearest type.
 */
export function requireEventType(type: string): asserts type is WebhookEventType {
  if ((KNOWN_WEBHOOK_EVENTS as readonly string[]).includes(type)) return;
  const advice = suggestName(type, KNOWN_WEBHOOK_EVENTS, 'events');
  throw new TypeError(`Unknown event ${JSON.stringify(type)}. ${advice}`);
}
