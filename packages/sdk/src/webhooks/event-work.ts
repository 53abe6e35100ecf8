import { TimeoutError } from '@voisnap/core/errors';
import type { WebhookEvent } from '@voisnap/types/models';
import type { CallHandlers } from './call-handlers.js';
import { type Lease, leaseMargin, startLease } from './lease.js';
import type { ReceivedDelivery } from './received-delivery.js';

/** How far the work on an event has come, with the status of a response at that time. */
const statuses = { running: 202, handled: 204, failed: 500 } as const;

/** The work on one claimed event: its handlers, and what the store is told of them. */
export class EventWork {
  readonly #event: WebhookEvent;
  readonly #delivery: ReceivedDelivery;
  readonly #lease: Lease;
  #progress: keyof typeof statuses = 'running';
  #hasResponse = false;

  constructor(event: WebhookEvent, delivery: ReceivedDelivery) {
    this.#event = event;
    this.#delivery = delivery;
    this.#lease = startLease(delivery.options.clock, delivery.options.handleWithin);
  }

  /** Handles the event. Resolves when all is over, and never rejects. */
  async run(callHandlers: CallHandlers): Promise<void> {
    const { signal, over } = this.#lease;
    const { deliveryId } = this.#delivery;
    const handling = callHandlers(this.#event, { deliveryId, signal });
    try {
      await Promise.race([handling, over]);
      this.#progress = 'handled';
    } catch (error) {
      this.#fail(error);
    }
    if (signal.aborted) this.#completeLate(handling);
    else await Promise.race([this.#record(), over]).catch((error) => this.#reportStore(error));
    this.#lease.stop();
  }

  /** Returns the response that fits what has come of the event until now. */
  respond(): Response {
    this.#hasResponse = true;
    return new Response(null, { status: statuses[this.#progress] });
  }

  #fail(error: unknown): void {
    this.#progress = 'failed';
    const consequence = this.#hasResponse
      ? 'Voisnap will not deliver it again, because its response was 202.'
      : 'Voisnap delivers it again.';
    this.#delivery.report(error, {
      phase: 'handle',
      message: `${this.#name} was not handled. ${consequence}`,
      willBeRedelivered: !this.#hasResponse,
      event: this.#event,
    });
  }

  /** Tells the store what came of the event. */
  async #record(): Promise<void> {
    const { store } = this.#delivery.options;
    if (this.#progress === 'handled') await store.complete(this.#event.id);
    else await store.release(this.#event.id);
  }

  /**
   * Records an event whose handler succeeds after its time. It is not released when it fails or while it runs: its
   * lease ends by itself, and may be that of another process by then.
   */
  #completeLate(handling: Promise<void>): void {
    const complete = () => {
      this.#progress = 'handled';
      return this.#record().catch((error) => this.#reportStore(error));
    };
    void handling.then(complete, () => {});
  }

  #reportStore(failure: unknown): void {
    const { handleWithin } = this.#delivery.options;
    const seconds = Math.ceil((handleWithin + leaseMargin) / 1_000);
    // That of the lease says that the handlers were slow.
    const error =
      failure === this.#lease.error
        ? new TimeoutError(
            `The store did not answer before the time for the event was over: ${handleWithin} ms (handleWithin).`,
          )
        : failure;
    const consequence =
      this.#progress === 'handled'
        ? 'was handled, but the store did not record it. A later delivery of it would be handled again.'
        : `was not handled, and the store did not release it. For up to ${seconds} s its deliveries are answered with 503.`;
    this.#delivery.report(error, {
      phase: 'store',
      message: `${this.#name} ${consequence}`,
      willBeRedelivered: this.#progress === 'failed' && !this.#hasResponse,
      event: this.#event,
    });
  }

  get #name(): string {
    return `The event ${this.#event.id} (${this.#event.type})`;
  }
}
