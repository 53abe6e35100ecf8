import type { ConversationTranscript } from '@voisnap/types';
import { readTime } from '../../shared/read-time.js';
import type { Tenant } from '../state/tenant.js';

/** What has been said in a conversation until now, without what is being said. */
export function findSpoken({ db, clock }: Tenant, id: string): ConversationTranscript {
  const { conversationId, turns } = db.transcript.get(id);
  const conversation = db.conversation.get(id);
  if (conversation?.status !== 'in_progress') return { conversationId, turns };
  const elapsed = (clock.now() - readTime(conversation.startedAt)) / 1_000;
  return {
    conversationId,
    turns: turns.filter(({ startTime, endTime }) => (endTime ?? startTime) <= elapsed),
  };
}
