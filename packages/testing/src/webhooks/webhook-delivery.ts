import type { WebhookEventOf, WebhookEventType } from '@voisnap/types';

/** One attempt to deliver an event to one receiver. */
export interface WebhookDelivery<Type extends WebhookEventType = WebhookEventType> {
  /** Equal for all attempts and duplicates. A receiver must handle each id once. */
  readonly deliveryId: string;
  /** 1 for the first, 2 for its first retry. */
  readonly attempt: number;
  /** Whether this is the duplicate of a successful delivery (option `duplicate`). */
  readonly duplicate: boolean;
  /** The event. */
  readonly event: WebhookEventOf<Type>;
  /** Id of the registered webhook; `undefined` for a target of `deliverTo` without `registered`. */
  readonly webhookId: string | undefined;
  /** Where it was sent. */
  readonly url: string;
  /** The mock's time at sending, ISO 8601. */
  readonly at: string;
  /** `delivered`: the response was a 2xx. `dropped`: not sent (option `drop`). */
  readonly outcome: 'sending' | 'delivered' | 'failed' | 'dropped';
  /** Status of the response; `undefined` without one. */
  readonly status: number | undefined;
  /** Why no response arrived. */
  readonly error: string | undefined;
  /** Time of the next attempt, ISO 8601; `undefined` when there is none. */
  readonly retryAt: string | undefined;
}
