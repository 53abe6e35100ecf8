import * as z from 'zod';
import { assumedNumber, assumedText } from '../primitives/assumed.js';
import type { Output } from '../primitives/inference.js';
import { openEnum } from '../primitives/open-enum.js';
import { responseObject } from '../primitives/response-object.js';

/** Who can speak. Assumed but for `agent`. */
export const KNOWN_SPEAKERS = ['agent', 'user'] as const;

/** Schema of {@link TranscriptTurn}. */
export const transcriptTurnSchema = responseObject(() => ({
  speaker: openEnum(KNOWN_SPEAKERS),
  text: z.string(),
  /** Seconds since the conversation began. */
  startTime: z.number(),
  /** Seconds since the conversation began. Assumed. */
  endTime: assumedNumber(),
  /** How sure the transcription is, from 0 to 1. Assumed. */
  confidence: assumedNumber(),
}));

/** What one side said before the other spoke. */
export interface TranscriptTurn extends Output<typeof transcriptTurnSchema> {}

/** Schema of {@link ConversationTranscript}. */
export const conversationTranscriptSchema = responseObject(() => ({
  /** Assumed. */
  conversationId: assumedText(),
  /** In the order they were spoken. */
  turns: z.array(transcriptTurnSchema),
}));

/** What was said in a conversation. */
export interface ConversationTranscript extends Output<typeof conversationTranscriptSchema> {}
