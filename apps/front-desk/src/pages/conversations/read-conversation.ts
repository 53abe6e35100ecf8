import type { VoisnapClient } from '@voisnap/sdk';
import type { Conversation, OutboundCall, TranscriptTurn } from '@voisnap/types';
import { unlessForbidden } from '../unless-forbidden.js';

/** A conversation, and what was said in it. */
export interface ReadConversation {
  readonly conversation: Conversation;
  readonly turns: readonly TranscriptTurn[];
}

/** Reads a conversation with its transcript. */
export const readConversation = async (
  client: VoisnapClient,
  id: string,
): Promise<ReadConversation> => {
  const [conversation, { turns }] = await Promise.all([
    client.conversations.get(id),
    client.conversations.transcript(id),
  ]);
  return { conversation, turns };
};

/** The call that led to a conversation, among the latest of its agent: the API cannot be asked for it. */
export const findCallOf = async (
  client: VoisnapClient,
  { id, agentId, direction }: Conversation,
): Promise<OutboundCall | undefined> => {
  if (direction !== 'outbound') return undefined;
  const calls = await unlessForbidden(client.outboundCalls.listPage({ agentId, pageSize: 100 }));
  return calls?.data.find(({ conversationId }) => conversationId === id);
};

/** The analysis comes a moment after the end. */
const analysisMs = 120_000;

/** Whether the conversation will still change by itself. */
export const isUnderWay = ({ status, endedAt, analysis }: Conversation, now: number): boolean => {
  if (status === 'in_progress') return true;
  const awaited = status === 'completed' && !analysis && typeof endedAt === 'string';
  return awaited && now - Date.parse(endedAt) < analysisMs;
};
