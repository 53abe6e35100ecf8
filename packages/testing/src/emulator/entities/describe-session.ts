import type { Conversation, SessionEndedEvent, SessionStartedEvent } from '@voisnap/types';

/** What `SessionStarted` says of a conversation. */
export const describeStart = (conversation: Conversation): SessionStartedEvent['data'] => {
  const { id, channel, direction, caller, metadata } = conversation;
  return { conversationId: id, channel, direction, caller, metadata };
};

/** What `SessionEnded` says of a conversation. */
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
