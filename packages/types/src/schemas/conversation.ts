import * as z from 'zod';
import type {
  Conversation,
  ConversationCaller,
  ConversationCost,
  ConversationRecording,
} from '../models/conversation.js';
import {
  KNOWN_CHANNELS,
  KNOWN_CONVERSATION_STATUSES,
  KNOWN_DIRECTIONS,
  KNOWN_OUTCOMES,
} from '../models/conversation.js';
import { timestamp } from '../primitives/dates.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnum } from '../primitives/open-enum.js';
import { nullishFields } from '../primitives/optional-fields.js';
import { responseObject } from '../primitives/response-object.js';
import { conversationAnalysisSummarySchema } from './conversation-analysis.js';

/** Schema of {@link ConversationCaller}. */
export const conversationCallerSchema: ObjectSchema<ConversationCaller> = responseObject(
  'ConversationCaller',
  () => nullishFields({ phoneNumber: z.string(), country: z.string() }),
);

/** Schema of {@link ConversationCost}. */
export const conversationCostSchema: ObjectSchema<ConversationCost> = responseObject(
  'ConversationCost',
  () =>
    nullishFields({
      totalUsd: z.number(),
      llmUsd: z.number(),
      ttsUsd: z.number(),
      sttUsd: z.number(),
      telephonyUsd: z.number(),
    }),
);

/** Schema of {@link ConversationRecording}. */
export const conversationRecordingSchema: ObjectSchema<ConversationRecording> = responseObject(
  'ConversationRecording',
  () =>
    nullishFields({
      available: z.boolean(),
      durationSeconds: z.number(),
      format: openEnum(['mp3']),
      expiresAt: timestamp(),
    }),
);

/** Schema of {@link Conversation}. */
export const conversationSchema: ObjectSchema<Conversation> = responseObject(
  'Conversation',
  () => ({
    id: z.string(),
    agentId: z.string(),
    agentName: z.string().nullish(),
    channel: openEnum(KNOWN_CHANNELS),
    status: openEnum(KNOWN_CONVERSATION_STATUSES),
    direction: openEnum(KNOWN_DIRECTIONS),
    startedAt: timestamp(),
    endedAt: timestamp().nullish(),
    durationSeconds: z.number().nullish(),
    caller: conversationCallerSchema.nullish(),
    metadata: freeFormMap().nullish(),
    cost: conversationCostSchema.nullish(),
    analysis: conversationAnalysisSummarySchema.nullish(),
    recording: conversationRecordingSchema.nullish(),
    tags: z.array(z.string()),
    outcome: openEnum(KNOWN_OUTCOMES).nullish(),
  }),
);
