import type { HandleEvent } from './handle-event.js';

/** Tells the pages that show the event's conversation. Events do not name the call, so all pages of calls hear of it. */
export const publishEvent: HandleEvent = async ({ data }, { live }) => {
  const { conversationId } = data as { conversationId?: unknown };
  if (typeof conversationId === 'string') await live.publish(`conversation:${conversationId}`);
  await live.publish('conversations');
  await live.publish('calls');
};
