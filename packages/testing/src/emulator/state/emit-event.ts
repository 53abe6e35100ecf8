import type { KnownWebhookEvent, WebhookEventOf, WebhookEventType } from '@voisnap/types';
import { createIdSource } from '../../clock/ids.js';
import type { MockClock } from '../../clock/mock-clock.js';
import type { Random } from '../../shared/random.js';
import { parseEvent } from '../entities/parse-event.js';

/** The agent and the data of an event. */
interface EventContent<Type extends WebhookEventType> {
  readonly agentId: string;
  readonly data: WebhookEventOf<Type>['data'];
}

/**
 * Emits an event with the mock's present as its timestamp. It reaches the webhooks.
 * @throws TypeError when the event does not match its model.
 */
export type EmitEvent = <Type extends WebhookEventType>(
  type: Type,
  content: EventContent<Type>,
) => void;

/** Input of `createEmitEvent`. */
export interface EmitEventSettings {
  readonly clock: Pick<MockClock, 'now' | 'iso'>;
  readonly random: Random;
  readonly tenantId: string;
  /** Called with each event. */
  readonly onEvent: (event: KnownWebhookEvent) => void;
}

/** Creates the function that emits a tenant's events. Their ids come from a random stream of their own. */
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
