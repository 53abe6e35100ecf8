import { showValue } from '../shared/show-value.js';
import type { SignedWebhook } from './sign-webhook.js';

// Read when the module loads: deliveries do not go through a `fetch` that a test replaces later.
const { fetch } = globalThis;

/** Receives deliveries in this process: `(request) => app.fetch(request)`. */
export type WebhookHandler = (request: Request) => Response | Promise<Response>;

/** Where to deliver: a handler, or the URL of a running server. */
export type WebhookTarget = string | URL | WebhookHandler;

/** A signed delivery, ready to be sent. */
interface Outgoing extends SignedWebhook {
  readonly url: string;
  /** Aborts when nobody waits for the response any more. */
  readonly signal: AbortSignal;
}

/** Sends a delivery and returns the status of the response. @throws Error without a response. */
export type SendWebhook = (outgoing: Outgoing) => Promise<number>;

/** A handler returned no `Response`: a mistake in the test, not a failed delivery. */
export class NoResponse extends TypeError {
  constructor(returned: unknown) {
    super(
      `The handler of webhooks.deliverTo must return a Response, such as new Response(null, { status: 204 }). It returned ${showValue(returned)}.`,
    );
  }
}

/** Sends to a handler. */
export const sendToHandler =
  (handler: WebhookHandler): SendWebhook =>
  async ({ url, headers, body, signal }) => {
    const response: unknown = await handler(
      new Request(url, { method: 'POST', headers: { ...headers }, body, signal }),
    );
    // Checks the field, not the class: a test runner's sandbox may have its own `Response`.
    const { status } = (response ?? {}) as Partial<Response>;
    if (typeof status === 'number') return status;
    throw new NoResponse(response);
  };

/** Sends over HTTP. */
export const sendOverHttp: SendWebhook = async ({ url, headers, body, signal }) => {
  const { status, body: response } = await fetch(url, {
    method: 'POST',
    // A kept connection would keep the receiver's server open.
    headers: { ...headers, Connection: 'close' },
    body,
    signal,
    redirect: 'manual',
  });
  await response?.cancel();
  return status;
};
