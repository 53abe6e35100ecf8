import * as z from 'zod';
import { freeFormMap } from '../primitives/free-form-map.js';
import type { Output } from '../primitives/inference.js';
import { openEnum } from '../primitives/open-enum.js';
import { nullishFields } from '../primitives/optional-fields.js';
import { responseObject } from '../primitives/response-object.js';
import {
  conversationSchema,
  KNOWN_CHANNELS,
  KNOWN_DIRECTIONS,
  KNOWN_OUTCOMES,
} from './conversation.js';
import { conversationAnalysisSummarySchema } from './conversation-analysis.js';
import { webhookEnvelope } from './webhook-envelope.js';

// Assumed: the data of every event but SessionStarted, which alone is documented.

const eventSchema = <const Type extends string, const Data extends z.ZodRawShape>(
  type: Type,
  buildData: () => Data,
) => webhookEnvelope(() => ({ type: z.literal(type), data: responseObject(buildData) }));

/** Schema of {@link SessionStartedEvent}. */
export const sessionStartedEventSchema = eventSchema('SessionStarted', () => ({
  conversationId: z.string(),
  channel: openEnum(KNOWN_CHANNELS),
  direction: openEnum(KNOWN_DIRECTIONS),
  caller: conversationSchema.shape.caller,
  /** As it was given when the conversation began. */
  metadata: freeFormMap().nullish(),
}));
/** A conversation began. */
export interface SessionStartedEvent extends Output<typeof sessionStartedEventSchema> {}

/** Schema of {@link SessionEndedEvent}. */
export const sessionEndedEventSchema = eventSchema('SessionEnded', () => ({
  conversationId: z.string(),
  ...nullishFields({
    durationSeconds: z.number(),
    endReason: z.string(),
    outcome: openEnum(KNOWN_OUTCOMES),
  }),
  cost: conversationSchema.shape.cost,
}));
/** A conversation ended. */
export interface SessionEndedEvent extends Output<typeof sessionEndedEventSchema> {}

/** Schema of {@link ToolCallCompletedEvent}. */
export const toolCallCompletedEventSchema = eventSchema('ToolCallCompleted', () => ({
  conversationId: z.string(),
  toolName: z.string(),
  ...nullishFields({ durationMs: z.number(), success: z.boolean() }),
}));
/** An agent used a tool during a conversation. */
export interface ToolCallCompletedEvent extends Output<typeof toolCallCompletedEventSchema> {}

/** Schema of {@link TransferInitiatedEvent}. */
export const transferInitiatedEventSchema = eventSchema('TransferInitiated', () => ({
  conversationId: z.string(),
  /** Who the caller is put through to. */
  target: z.string(),
  reason: z.string().nullish(),
}));
/** An agent puts a caller through to somebody else. */
export interface TransferInitiatedEvent extends Output<typeof transferInitiatedEventSchema> {}

/** Schema of {@link AnalysisCompletedEvent}. */
export const analysisCompletedEventSchema = eventSchema('AnalysisCompleted', () => ({
  conversationId: z.string(),
  analysis: conversationAnalysisSummarySchema,
}));
/** A conversation was analysed after it ended. */
export interface AnalysisCompletedEvent extends Output<typeof analysisCompletedEventSchema> {}

/** Schema of {@link ErrorEvent}. */
export const errorEventSchema = eventSchema('Error', () => ({
  conversationId: z.string().nullish(),
  code: z.string().nullish(),
  message: z.string(),
}));
/** Something failed, in a conversation or around it. */
export interface ErrorEvent extends Output<typeof errorEventSchema> {}
