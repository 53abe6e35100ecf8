import * as z from 'zod';
import { KNOWN_CHANNELS, KNOWN_DIRECTIONS, KNOWN_OUTCOMES } from '../models/conversation.js';
import type {
  AnalysisCompletedData,
  AnalysisCompletedEvent,
  ErrorEvent,
  ErrorEventData,
  SessionEndedData,
  SessionEndedEvent,
  SessionStartedData,
  SessionStartedEvent,
  ToolCallCompletedData,
  ToolCallCompletedEvent,
  TransferInitiatedData,
  TransferInitiatedEvent,
} from '../models/webhook-events.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnum } from '../primitives/open-enum.js';
import { responseObject } from '../primitives/response-object.js';
import { conversationCallerSchema, conversationCostSchema } from './conversation.js';
import { conversationAnalysisSummarySchema } from './conversation-analysis.js';
import { envelopeFields } from './webhook-envelope.js';

const sessionStartedDataSchema: ObjectSchema<SessionStartedData> = responseObject(
  'SessionStartedData',
  () => ({
    conversationId: z.string(),
    channel: openEnum(KNOWN_CHANNELS),
    direction: openEnum(KNOWN_DIRECTIONS),
    caller: conversationCallerSchema.nullish(),
    metadata: freeFormMap().nullish(),
  }),
);
/** Schema of {@link SessionStartedEvent}. */
export const sessionStartedEventSchema: ObjectSchema<SessionStartedEvent> = responseObject(
  'SessionStartedEvent',
  () => ({
    ...envelopeFields(),
    type: z.literal('SessionStarted'),
    data: sessionStartedDataSchema,
  }),
);

const sessionEndedDataSchema: ObjectSchema<SessionEndedData> = responseObject(
  'SessionEndedData',
  () => ({
    conversationId: z.string(),
    durationSeconds: z.number().nullish(),
    endReason: z.string().nullish(),
    outcome: openEnum(KNOWN_OUTCOMES).nullish(),
    cost: conversationCostSchema.nullish(),
  }),
);
/** Schema of {@link SessionEndedEvent}. */
export const sessionEndedEventSchema: ObjectSchema<SessionEndedEvent> = responseObject(
  'SessionEndedEvent',
  () => ({ ...envelopeFields(), type: z.literal('SessionEnded'), data: sessionEndedDataSchema }),
);

const toolCallCompletedDataSchema: ObjectSchema<ToolCallCompletedData> = responseObject(
  'ToolCallCompletedData',
  () => ({
    conversationId: z.string(),
    toolName: z.string(),
    durationMs: z.number().nullish(),
    success: z.boolean().nullish(),
  }),
);
/** Schema of {@link ToolCallCompletedEvent}. */
export const toolCallCompletedEventSchema: ObjectSchema<ToolCallCompletedEvent> = responseObject(
  'ToolCallCompletedEvent',
  () => ({
    ...envelopeFields(),
    type: z.literal('ToolCallCompleted'),
    data: toolCallCompletedDataSchema,
  }),
);

const transferInitiatedDataSchema: ObjectSchema<TransferInitiatedData> = responseObject(
  'TransferInitiatedData',
  () => ({ conversationId: z.string(), target: z.string(), reason: z.string().nullish() }),
);
/** Schema of {@link TransferInitiatedEvent}. */
export const transferInitiatedEventSchema: ObjectSchema<TransferInitiatedEvent> = responseObject(
  'TransferInitiatedEvent',
  () => ({
    ...envelopeFields(),
    type: z.literal('TransferInitiated'),
    data: transferInitiatedDataSchema,
  }),
);

const analysisCompletedDataSchema: ObjectSchema<AnalysisCompletedData> = responseObject(
  'AnalysisCompletedData',
  () => ({ conversationId: z.string(), analysis: conversationAnalysisSummarySchema }),
);
/** Schema of {@link AnalysisCompletedEvent}. */
export const analysisCompletedEventSchema: ObjectSchema<AnalysisCompletedEvent> = responseObject(
  'AnalysisCompletedEvent',
  () => ({
    ...envelopeFields(),
    type: z.literal('AnalysisCompleted'),
    data: analysisCompletedDataSchema,
  }),
);

const errorEventDataSchema: ObjectSchema<ErrorEventData> = responseObject('ErrorEventData', () => ({
  conversationId: z.string().nullish(),
  code: z.string().nullish(),
  message: z.string(),
}));
/** Schema of {@link ErrorEvent}. */
export const errorEventSchema: ObjectSchema<ErrorEvent> = responseObject('ErrorEvent', () => ({
  ...envelopeFields(),
  type: z.literal('Error'),
  data: errorEventDataSchema,
}));
