import type { ManualClock } from '../../../core/test/manual-clock.js';
import { createManualClock } from '../../../core/test/manual-clock.js';
import { createWebhookHandler } from '../../src/webhooks/create-webhook-handler.js';
import type { WebhookHandler } from '../../src/webhooks/webhook-handler.js';
import type {
  EventContext,
  WebhookFailure,
  WebhookHandlerOptions,
} from '../../src/webhooks/webhook-handler-options.js';
import { signDelivery } from '../sign-delivery.js';
import type { RunningApp } from './listen.js';

const secret = 'whsec_frameworks_0123456789abcdef';

/** An event with what parsing and writing again would change: the form of a number, an escape, white space. */
const eventText =
  '{"id":"evt_01", "type":"SessionEnded","agentId":"agt_1","tenantId":"tnt_1",\n' +
  '"timestamp":"2025-06-17T09:00:00Z","data":{"conversationId":"cnv_1","durationSeconds":90.0,"note":"caf\\u00e9 é"}}';

/** What a test sets up and looks at: a handler on a clock that stands, and what it was called with. */
export interface Receiver {
  readonly handler: WebhookHandler;
  readonly clock: ManualClock;
  /** The delivery id of each call of the function for `SessionEnded`. */
  readonly handled: (string | undefined)[];
  readonly failures: (WebhookFailure & { readonly error: unknown })[];
}

/** Creates a receiver. `work` is what its function for `SessionEnded` does. */
export const createReceiver = (
  options: WebhookHandlerOptions = {},
  work: (context: EventContext) => unknown = () => undefined,
): Receiver => {
  const clock = createManualClock();
  const handled: Receiver['handled'] = [];
  const failures: Receiver['failures'] = [];
  const handler = createWebhookHandler({
    secret,
    clock,
    now: clock.now,
    on: {
      SessionEnded: (_event, context) => {
        handled.push(context.deliveryId);
        return work(context);
      },
    },
    onError: (error, failure) => failures.push({ ...failure, error }),
    ...options,
  });
  return { handler, clock, handled, failures };
};

/** A request that a test sends. */
export interface Delivery {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
}

/** Writes a delivery, signed at the time of the clock, as Voisnap does. */
export const writeDelivery = ({ clock }: Receiver, body: string = eventText): Delivery => ({
  method: 'POST',
  headers: {
    'Content-Type': 'application/json',
    ...signDelivery(body, { secret, timestamp: Math.floor(clock.now() / 1_000) }),
  },
  body,
});

/** Sends a delivery, with `chunks` in pieces whose total length no header states. */
export const send = async (
  { url }: RunningApp,
  { method, headers, body }: Delivery,
  chunks = false,
): Promise<Response> => {
  const stream = body === undefined || !chunks ? body : splitBody(body);
  const init = { method, headers, ...(stream !== undefined && { body: stream }) };
  return fetch(url, { ...init, duplex: 'half' } as RequestInit);
};

const splitBody = (text: string): ReadableStream<Uint8Array> => {
  const bytes = new TextEncoder().encode(text);
  const size = Math.ceil(bytes.length / 7);
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
};

/** A promise, and what resolves it. */
export const createGate = (): { readonly passed: Promise<void>; open(): void } => {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
};
