import * as z from 'zod';
import type { ConversationTranscript, TranscriptTurn } from '../models/conversation-transcript.js';
import { KNOWN_SPEAKERS } from '../models/conversation-transcript.js';
import { assumedNumber, assumedText } from '../primitives/assumed.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnum } from '../primitives/open-enum.js';
import { responseObject } from '../primitives/response-object.js';

/** Schema of {@link TranscriptTurn}. */
export const transcriptTurnSchema: ObjectSchema<TranscriptTurn> = responseObject(
  'TranscriptTurn',
  () => ({
    speaker: openEnum(KNOWN_SPEAKERS),
    text: z.string(),
    startTime: z.number(),
    endTime: assumedNumber(),
    confidence: assumedNumber(),
  }),
);

/** Schema of {@link ConversationTranscript}. */
export const conversationTranscriptSchema: ObjectSchema<ConversationTranscript> = responseObject(
  'ConversationTranscript',
  () => ({
    conversationId: assumedText(),
    turns: z.array(transcriptTurnSchema),
  }),
);
