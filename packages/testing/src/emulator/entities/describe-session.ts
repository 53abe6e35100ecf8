import type { Conversation, SessionEndedEvent, SessionStartedEvent } from '@voisnap/types';

/** Data of a `SessionStarted` event. */
export const describeStart = (conversation: Conversation): SessionStartedEvent['data'] => {
  const { id, channel, direction, caller, metadata } = conversation;
  return { conversationId: id, channel, direction, caller, metadata };
};

/** Data of a `SessionEnded` event. */
export const describeEnd = (
  { id, durationSeconds, outcome, cost }: Conversation,
  endReason: string,
): SessionEndedEvent['data'] => ({
  conversationId: id,
  durationSeconds,
  endReason,
  outcome,
  cost,
});
