import { createManualClock, type ManualClock } from '../../core/test/manual-clock.js';
import {
  createWebhookHandler,
  type WebhookFailure,
  type WebhookHandler,
  type WebhookHandlerOptions,
} from '../src/entries/webhooks.js';
import { signDelivery } from './sign-delivery.js';

/** The secret of {@link createDelivery} and {@link startReceiver}. */
export const secret = 'whsec_0123456789';
const timestamp = 1_750_064_400;

/** What a delivery differs in. */
export interface DeliveryDetails {
  readonly id?: string;
  readonly type?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | ReadableStream<Uint8Array> | null;
  readonly method?: string;
  readonly timestamp?: number;
  readonly data?: object;
}

/** The body of an event, as Voisnap sends it. */
export const createBody = ({
  id = 'evt_1',
  type = 'SessionEnded',
  data = {},
}: DeliveryDetails = {}): string =>
  JSON.stringify({
    id,
    type,
    agentId: 'agt_1',
    tenantId: 'ten_1',
    timestamp: '2025-06-16T09:00:00Z',
    data: { conversationId: 'conv_1', durationSeconds: 247, ...data },
  });

/** Creates the request of a delivery, rightly signed for its default body. */
export const createDelivery = (details: DeliveryDetails = {}): Request => {
  const body = createBody(details);
  const signed = signDelivery(body, { secret, timestamp: details.timestamp ?? timestamp });
  return new Request('https://example.com/webhooks/voisnap', {
    method: details.method ?? 'POST',
    headers: { 'Content-Type': 'application/json', ...signed, ...details.headers },
    ...(details.method === 'GET' ? {} : { body: details.body === undefined ? body : details.body }),
    duplex: 'half',
  } as RequestInit);
};

/** A failure that `onError` was told of. */
type Told = WebhookFailure & { readonly error: unknown };

/** A webhook handler on a clock that stands still, with what it told `onError`. */
export interface Receiver {
  readonly handler: WebhookHandler;
  readonly clock: ManualClock;
  readonly told: Told[];
}

/** Creates a handler for deliveries of {@link createDelivery}. */
export const startReceiver = (options: WebhookHandlerOptions = {}): Receiver => {
  const clock = createManualClock();
  const told: Told[] = [];
  const onError = (error: unknown, failure: WebhookFailure) => {
    told.push({ error, ...failure });
  };
  const handler = createWebhookHandler({
    secret,
    now: timestamp * 1000,
    clock,
    onError,
    ...options,
  });
  return { handler, clock, told };
};

/** A promise, with what settles it. */
export interface Gate<Value> {
  readonly promise: Promise<Value>;
  readonly open: (value: Value) => void;
  readonly fail: (error: unknown) => void;
}

/** Creates a promise that a test settles. */
export const createGate = <Value = void>(): Gate<Value> => {
  let open: (value: Value) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const promise = new Promise<Value>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { promise, open, fail };
};
