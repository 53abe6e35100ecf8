import type { Clock } from '@voisnap/core';
import type {
  UnknownWebhookEvent,
  WebhookEvent,
  WebhookEventOf,
  WebhookEventType,
} from '@voisnap/types/models';
import type { DeliveryStore } from './delivery-store.js';
import type { WebhookSecret } from './resolve-secrets.js';
import type { VerifyWebhookOptions } from './verify-options.js';

/** What a function that handles an event is told about its delivery. */
export interface EventContext {
  /** The delivery id, as the header says it. It is not signed: use `event.id` to tell events apart. */
  readonly deliveryId: string | undefined;
  /** Aborts after `handleWithin`, when another process may begin to handle the event. */
  readonly signal: AbortSignal;
}

/** A function that handles events. The event counts as handled when it returns, or when its promise resolves. */
export type HandleEvent<Event> = (event: Event, context: EventContext) => unknown;

/** A function for each type of event that you handle. */
export type EventHandlers = {
  readonly [Type in WebhookEventType]?: HandleEvent<WebhookEventOf<Type>> | undefined;
};

/** Where a webhook handler failed: `verify` (reading and verifying the request), `store` or `handle` (your code). */
export type WebhookPhase = 'verify' | 'store' | 'handle';

/** What `onError` is told beside the error. */
export interface WebhookFailure {
  /** What failed. */
  readonly phase: WebhookPhase;
  /** What happened and what follows from it, in one or two sentences, for a log. */
  readonly message: string;
  /** Whether Voisnap delivers the event again, because the response was not a 2xx. */
  readonly willBeRedelivered: boolean;
  /** The event, once it is verified. */
  readonly event: WebhookEvent | undefined;
  /** The delivery id, as the header says it. */
  readonly deliveryId: string | undefined;
}

/** Options of {@link createWebhookHandler}. */
export interface WebhookHandlerOptions extends VerifyWebhookOptions {
  /** The secret of the webhook, or several while you rotate it. Default: `VOISNAP_WEBHOOK_SECRET`, read at each request. */
  readonly secret?: WebhookSecret | undefined;
  /** Functions by type of event. Known types without one are answered with 204. Default: none. */
  readonly on?: EventHandlers | undefined;
  /** Handles events whose type this version does not know. Default: logs each such type once. */
  readonly onUnknown?: HandleEvent<UnknownWebhookEvent> | undefined;
  /** Handles every event, before the function for its type. Default: nothing. */
  readonly onAny?: HandleEvent<WebhookEvent> | undefined;
  /** Told of each failure; responses say nothing of them. Default: `console.error`. */
  readonly onError?: ((error: unknown, failure: WebhookFailure) => unknown) | undefined;
  /** Remembers which events were handled. Default: `memoryDeliveryStore()`, which knows this process only. */
  readonly store?: DeliveryStore | undefined;
  /**
   * Time from the request to the response, in ms, at most 5 000, after which Voisnap gives up. Work that takes longer
   * is answered with 202 and goes on. Default: 4 000.
   */
  readonly respondWithin?: number | undefined;
  /** Longest time that your functions may work on one event, in ms. Default: 60 000. */
  readonly handleWithin?: number | undefined;
  /** Largest body that is read, in bytes. Default: 1 048 576. */
  readonly maxBodyBytes?: number | undefined;
  /** Keeps the platform alive while work goes on after the response. Used where the context of the request has none. */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
  /** The clock of every time limit. Default: the machine's. */
  readonly clock?: Pick<Clock, 'now' | 'startTimer'> | undefined;
}
