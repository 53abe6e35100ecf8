import type { WebhookEventOf, WebhookEventType } from '@voisnap/types';

/** One attempt to deliver an event to one receiver. */
export interface WebhookDelivery<Type extends WebhookEventType = WebhookEventType> {
  /** The same for every attempt, and for duplicates: what a receiver must not work on twice. */
  readonly deliveryId: string;
  /** 1 for the first, 2 for its first retry. */
  readonly attempt: number;
  /** Whether it was sent once more on purpose, after it was delivered. */
  readonly duplicate: boolean;
  readonly event: WebhookEventOf<Type>;
  /** The registered webhook; `undefined` for a target of `deliverTo` that stands for none. */
  readonly webhookId: string | undefined;
  readonly url: string;
  /** The mock's time when it was sent, ISO 8601. */
  readonly at: string;
  /** `delivered`: answered with a 2xx. `dropped`: never sent, on purpose. */
  readonly outcome: 'sending' | 'delivered' | 'failed' | 'dropped';
  /** Of the answer; `undefined` while there is none. */
  readonly status: number | undefined;
  /** Why there was no answer. */
  readonly error: string | undefined;
  /** When the next attempt comes, ISO 8601; `undefined` when none does. */
  readonly retryAt: string | undefined;
}
