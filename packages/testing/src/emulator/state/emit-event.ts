import type { KnownWebhookEvent, WebhookEventOf, WebhookEventType } from '@voisnap/types';
import { createIdSource } from '../../clock/ids.js';
import type { MockClock } from '../../clock/mock-clock.js';
import type { Random } from '../../shared/random.js';
import { parseEvent } from '../entities/parse-event.js';

/** What an event is about, and what it says. */
interface EventContent<Type extends WebhookEventType> {
  readonly agentId: string;
  readonly data: WebhookEventOf<Type>['data'];
}

/**
 * Tells that something happened just now, to those who listen.
 * @throws TypeError when the event does not fit its model.
 */
export type EmitEvent = <Type extends WebhookEventType>(
  type: Type,
  content: EventContent<Type>,
) => void;

/** What announcements are made with. */
export interface EmitEventSettings {
  readonly clock: Pick<MockClock, 'now' | 'iso'>;
  readonly random: Random;
  readonly tenantId: string;
  /** Told of each event. */
  readonly onEvent: (event: KnownWebhookEvent) => void;
}

/** Makes events of what happens in a world; their ids take none from its entities. */
export function createEmitEvent({
  clock,
  random,
  tenantId,
  onEvent,
}: EmitEventSettings): EmitEvent {
  const newId = createIdSource(clock, random.stream('events'));
  return (type, { agentId, data }) => {
    const envelope = { id: newId('evt_'), type, agentId, tenantId, timestamp: clock.iso() };
    onEvent(parseEvent(type, { ...envelope, data }));
  };
}
