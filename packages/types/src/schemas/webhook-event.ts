import * as z from 'zod';
import { KNOWN_WEBHOOK_EVENTS } from '../models/webhook-event-types.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import { webhookEnvelope } from './webhook-envelope.js';
import {
  type AnalysisCompletedEvent,
  analysisCompletedEventSchema,
  type ErrorEvent,
  errorEventSchema,
  type SessionEndedEvent,
  type SessionStartedEvent,
  sessionEndedEventSchema,
  sessionStartedEventSchema,
  type ToolCallCompletedEvent,
  type TransferInitiatedEvent,
  toolCallCompletedEventSchema,
  transferInitiatedEventSchema,
} from './webhook-events.js';

/**
 * The type of an event that this version does not know: a string, and never one of the known ones. It
 * is an enum, because that alone lets the compiler tell it from them when `type` is compared.
 */
export declare enum UnknownWebhookEventType {
  text = 'a type that this version does not know',
}

/** An event of a type that this version does not know. */
export interface UnknownWebhookEvent extends Omit<SessionStartedEvent, 'type' | 'data'> {
  type: UnknownWebhookEventType;
  data: Record<string, unknown>;
}

/** An event of a type that this version knows; its `type` tells which, and what `data` holds. */
export type KnownWebhookEvent =
  | SessionStartedEvent
  | SessionEndedEvent
  | ToolCallCompletedEvent
  | TransferInitiatedEvent
  | AnalysisCompletedEvent
  | ErrorEvent;

/** What a webhook delivers. Compare `type`, and `data` is known; types that are new pass as well. */
export type WebhookEvent = KnownWebhookEvent | UnknownWebhookEvent;

/** Types of the events that this version knows. */
export type WebhookEventType = KnownWebhookEvent['type'];

/** The event of a type: `WebhookEventOf<'SessionEnded'>`. */
export type WebhookEventOf<Type extends WebhookEventType> = Extract<
  KnownWebhookEvent,
  { type: Type }
>;

const known: ReadonlySet<string> = new Set(KNOWN_WEBHOOK_EVENTS);

/** Schema of {@link KnownWebhookEvent}. */
const knownWebhookEventSchema = z.discriminatedUnion('type', [
  sessionStartedEventSchema,
  sessionEndedEventSchema,
  toolCallCompletedEventSchema,
  transferInitiatedEventSchema,
  analysisCompletedEventSchema,
  errorEventSchema,
]);

/** Takes no known type: an event of one must have what its type says, or be refused. */
const unknownWebhookEventSchema = webhookEnvelope(() => ({
  type: z.string().refine((type) => !known.has(type), { abort: true }),
  data: freeFormMap(),
}));

/** Schema of {@link WebhookEvent}. */
export const webhookEventSchema: z.ZodType<WebhookEvent> = z.union([
  knownWebhookEventSchema,
  unknownWebhookEventSchema,
]) as unknown as z.ZodType<WebhookEvent>;
