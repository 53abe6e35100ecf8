import { NotFoundError } from '@voisnap/sdk';
import type { Conversation, OutboundCall, TranscriptTurn } from '@voisnap/types/models';
import type { Voisnap } from '../../voisnap/voisnap.js';

/** A call, and what was said on it so far. */
export interface CallState {
  readonly call: OutboundCall;
  readonly conversation: Conversation | undefined;
  readonly turns: readonly TranscriptTurn[];
  /** The time of the API, in ms. */
  readonly now: number;
}

/** Reads a call; when somebody answered, its conversation and the transcript too. */
export const readCall = async ({ client, now }: Voisnap, callId: string): Promise<CallState> => {
  const call = await client.outboundCalls.get(callId);
  const { conversationId } = call;
  if (!conversationId) return { call, conversation: undefined, turns: [], now: now() };
  const [conversation, transcript] = await Promise.all([
    unlessDeleted(client.conversations.get(conversationId)),
    unlessDeleted(client.conversations.transcript(conversationId)),
  ]);
  return { call, conversation, turns: transcript?.turns ?? [], now: now() };
};

/** A conversation may be deleted before its call. */
const unlessDeleted = async <Value>(reading: Promise<Value>): Promise<Value | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
};
