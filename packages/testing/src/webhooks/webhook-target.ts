import { showValue } from '../shared/show-value.js';
import type { SignedWebhook } from './sign-webhook.js';

// Taken when the module loads, so that a `fetch` that a test puts in its place delivers nothing.
const { fetch } = globalThis;

/** Answers deliveries in this process: `(request) => app.fetch(request)`. */
export type WebhookHandler = (request: Request) => Response | Promise<Response>;

/** Where to deliver: a handler, or the URL of a server that runs. */
export type WebhookTarget = string | URL | WebhookHandler;

/** A delivery that goes out. */
interface Outgoing extends SignedWebhook {
  readonly url: string;
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** Sends a delivery and gives the status of the answer. @throws when there is none. */
export type SendWebhook = (outgoing: Outgoing) => Promise<number>;

/** A handler returned what no server can send: a mistake of the test, and not a receiver that fails. */
export class NoResponse extends TypeError {
  constructor(returned: unknown) {
    super(
      `A handler of webhooks.deliverTo must return a Response, as new Response(null, { status: 204 }); it returned ${showValue(returned)}.`,
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
    // By its field: a sandbox of a test runner may have a `Response` of its own.
    const { status } = (response ?? {}) as Partial<Response>;
    if (typeof status === 'number') return status;
    throw new NoResponse(response);
  };

/** Sends over HTTP. */
export const sendOverHttp: SendWebhook = async ({ url, headers, body, signal }) => {
  const { status, body: response } = await fetch(url, {
    method: 'POST',
    // A connection that is kept would hold a receiver's server open.
    headers: { ...headers, Connection: 'close' },
    body,
    signal,
    redirect: 'manual',
  });
  await response?.cancel();
  return status;
};
