import type { Conversation } from '@voisnap/types';
import { fieldIs, passesAll } from '../handlers/filters.js';
import { isWithin, type Period } from '../handlers/period.js';
import type { Tenant } from '../state/tenant.js';

/** Which conversations a report is about. */
interface ConversationFilter {
  readonly agentId?: string | undefined;
  readonly channel?: string | undefined;
}

/** Returns the stored conversations that began in a period. */
export function findConversations(
  { db }: Tenant,
  period: Period,
  { agentId, channel }: ConversationFilter = {},
): readonly Readonly<Conversation>[] {
  const passes = passesAll<Readonly<Conversation>>(
    fieldIs('agentId', agentId),
    fieldIs('channel', channel),
    ({ startedAt }) => isWithin(period, startedAt),
  );
  return db.conversation.rows().filter(passes);
}
