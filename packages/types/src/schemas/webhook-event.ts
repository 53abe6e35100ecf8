import * as z from 'zod';
import type { FreeFormMap } from '../models/free-form-map.js';
import type { KnownWebhookEvent, WebhookEvent } from '../models/webhook-event.js';
import { KNOWN_WEBHOOK_EVENTS } from '../models/webhook-event-types.js';
import type { WebhookEnvelope } from '../models/webhook-events.js';
import { freeFormMap } from '../primitives/free-form-map.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { responseObject } from '../primitives/response-object.js';
import { envelopeFields } from './webhook-envelope.js';
import {
  analysisCompletedEventSchema,
  errorEventSchema,
  sessionEndedEventSchema,
  sessionStartedEventSchema,
  toolCallCompletedEventSchema,
  transferInitiatedEventSchema,
} from './webhook-events.js';

const known: ReadonlySet<string> = new Set(KNOWN_WEBHOOK_EVENTS);

/** Schema of {@link KnownWebhookEvent}. */
export const knownWebhookEventSchema: z.ZodType<KnownWebhookEvent, KnownWebhookEvent> =
  z.discriminatedUnion('type', [
    sessionStartedEventSchema,
    sessionEndedEventSchema,
    toolCallCompletedEventSchema,
    transferInitiatedEventSchema,
    analysisCompletedEventSchema,
    errorEventSchema,
  ]) as never;

interface AnyEvent extends WebhookEnvelope {
  type: string;
  data: FreeFormMap;
}

/** Rejects the known types: an event of a known type must have the data of its type. */
const unknownWebhookEventSchema: ObjectSchema<AnyEvent> = responseObject('AnyEvent', () => ({
  ...envelopeFields(),
  type: z.string().refine((type) => !known.has(type), { abort: true }),
  data: freeFormMap(),
}));

/** Schema of {@link WebhookEvent}. */
export const webhookEventSchema: z.ZodType<WebhookEvent> = z.union([
  knownWebhookEventSchema,
  unknownWebhookEventSchema,
]) as unknown as z.ZodType<WebhookEvent>;
