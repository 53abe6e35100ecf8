import type { WebhookEvent } from '@voisnap/sdk';
import type { Desk } from '../desk.js';

/** Acts on an event. It may be called twice with the same event: a process can die before it is recorded. */
export type HandleEvent = (event: WebhookEvent, desk: Desk) => Promise<void>;

/** Tells the pages that show the event's conversation. Events do not name the call, so all pages of calls hear of it. */
const publishEvent: HandleEvent = async ({ data }, { live }) => {
  const { conversationId } = data as { conversationId?: unknown };
  if (typeof conversationId === 'string') await live.publish(`conversation:${conversationId}`);
  await live.publish('conversations');
  await live.publish('calls');
};

/** What the app does with events: add your functions here. They run in this order; when one fails, all run again. */
export const eventHandlers: readonly HandleEvent[] = [publishEvent];
