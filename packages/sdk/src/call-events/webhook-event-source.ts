import type { WebhookEvent } from '@voisnap/types/models';

/** Passes events to listeners: what `createWebhookHandler` returns, or an object of your own. */
export interface WebhookEventEmitter {
  /**
   * Calls a listener with each event.
   *
   * @param listener - the function to call.
   * @returns a function that removes the listener.
   */
  subscribe(listener: (event: WebhookEvent) => void): () => void;
}

/**
 * Where a wait hears of events. A webhook handler serves any number of waits. An async iterable is shared by the waits that
 * run at the same time, and closed when the last of them ends; it cannot be used again after that.
 */
export type WebhookEventSource = WebhookEventEmitter | AsyncIterable<WebhookEvent>;
