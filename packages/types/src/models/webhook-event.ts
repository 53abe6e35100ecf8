import type { FreeFormMap } from './free-form-map.js';
import type {
  AnalysisCompletedEvent,
  ErrorEvent,
  SessionEndedEvent,
  SessionStartedEvent,
  ToolCallCompletedEvent,
  TransferInitiatedEvent,
  WebhookEnvelope,
} from './webhook-events.js';

/**
 * The type of an event that this version does not know: any string except the known types. It is an
 * enum, because the compiler can only tell an enum from the known types when you compare `type`.
 */
export declare enum UnknownWebhookEventType {
  text = 'a type that this version does not know',
}

/** An event of a type that this version does not know. */
export interface UnknownWebhookEvent extends WebhookEnvelope {
  /** Type of the event. */
  type: UnknownWebhookEventType;
  /** The data of the event, as it was received. */
  data: FreeFormMap;
}

/** An event of a type that this version knows. Its `type` decides what `data` holds. */
export type KnownWebhookEvent =
  | SessionStartedEvent
  | SessionEndedEvent
  | ToolCallCompletedEvent
  | TransferInitiatedEvent
  | AnalysisCompletedEvent
  | ErrorEvent;

/** An event that a webhook delivers. Compare `type` to narrow `data`. Event types newer than this version are accepted. */
export type WebhookEvent = KnownWebhookEvent | UnknownWebhookEvent;

/** Types of the events that this version knows. */
export type WebhookEventType = KnownWebhookEvent['type'];

/** The event of a type. Example: `WebhookEventOf<'SessionEnded'>`. */
export type WebhookEventOf<Type extends WebhookEventType> = Extract<
  KnownWebhookEvent,
  { type: Type }
>;
