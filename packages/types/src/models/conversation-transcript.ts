import type { OpenEnum } from './open-enum.js';

/** Known speakers of a conversation. Assumed, except `agent`. */
export const KNOWN_SPEAKERS = ['agent', 'user'] as const;

/** The words of one side until the other side spoke. */
export interface TranscriptTurn {
  /** Speaker of the turn: `agent` or `user`. */
  speaker: OpenEnum<(typeof KNOWN_SPEAKERS)[number]>;
  /** Text that was spoken. */
  text: string;
  /** Start of the turn, in seconds after the conversation began. */
  startTime: number;
  /** End of the turn, in seconds after the conversation began. Assumed. */
  endTime?: number | null | undefined;
  /** Confidence of the transcription, from 0 to 1. Assumed. */
  confidence?: number | null | undefined;
}

/** The transcript of a conversation. */
export interface ConversationTranscript {
  /** Id of the conversation. Assumed. */
  conversationId?: string | null | undefined;
  /** Turns of the conversation, in the order in which they were spoken. */
  turns: TranscriptTurn[];
}
