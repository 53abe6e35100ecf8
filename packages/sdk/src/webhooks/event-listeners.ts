import { expectFunction } from '@voisnap/core/options';
import type { WebhookEvent } from '@voisnap/types/models';
import type { ReceivedDelivery } from './received-delivery.js';

type Listener = (event: WebhookEvent) => void;

/** Those who want to know of events, beside the functions that handle them. */
export class EventListeners {
  readonly #listeners = new Set<{ readonly notify: Listener }>();

  /**
   * Adds a listener. Returns a function that removes it.
   *
   * @throws ConfigurationError when it is not a function.
   */
  readonly add = (listener: Listener): (() => void) => {
    expectFunction('The listener of subscribe', listener);
    // Wrapped, so that the same function can be added twice.
    const entry = { notify: listener };
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  };

  /** Calls the listeners. One that throws is reported, and changes nothing else. */
  notify(event: WebhookEvent, delivery: ReceivedDelivery): void {
    const message = `A listener of subscribe failed for the event ${event.id} (${event.type}).`;
    for (const { notify } of this.#listeners) {
      // Async, because a listener may return a promise that rejects. Nobody waits for it.
      const call = async () => notify(event);
      call().catch((error: unknown) => {
        delivery.report(error, { phase: 'handle', message, willBeRedelivered: false, event });
      });
    }
  }
}
