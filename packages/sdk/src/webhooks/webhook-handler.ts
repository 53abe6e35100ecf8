import type { WebhookEvent } from '@voisnap/types/models';

/** What a webhook handler uses of the context that a platform passes beside the request. */
export interface WebhookHandlerContext {
  /** Keeps the platform from stopping before this work is over. Workers and edge functions have it. */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}

/** A receiver of webhooks, made by {@link createWebhookHandler}. */
export interface WebhookHandler {
  /**
   * Receives a delivery and returns the response. It never rejects because of a delivery.
   *
   * Export it where a platform takes a function of a `Request`: a Next.js route handler, `Bun.serve`, `Deno.serve`,
   * the `fetch` of a worker. Of the other arguments that these pass, it uses a `waitUntil` only.
   *
   * @throws ConfigurationError when `request` is not a `Request`, with how to get one in your framework.
   */
  (
    request: Request,
    context?: WebhookHandlerContext | object,
    workerContext?: object,
  ): Promise<Response>;
  /**
   * Calls a listener with each event that this process claims, before its handlers run. An event whose handler
   * failed is delivered and claimed again, so a listener may see it twice.
   *
   * @returns a function that removes the listener.
   * @throws ConfigurationError when the listener is not a function.
   */
  subscribe(listener: (event: WebhookEvent) => void): () => void;
  /**
   * Resolves when no event is being handled. Wait for it before the process exits: after a 202, work goes on. It does not
   * wait for a function that works past `handleWithin`.
   */
  settled(): Promise<void>;
}
