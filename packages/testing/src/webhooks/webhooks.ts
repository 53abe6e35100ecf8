import type { WebhookEvent, WebhookEventOf, WebhookEventType } from '@voisnap/types';
import type { Moment } from '../clock/mock-clock.js';
import type { DeepPartial } from '../shared/merge.js';
import type { DeliverToOptions } from './deliver-to-options.js';
import type { SignedWebhook } from './sign-webhook.js';
import type { Tampering } from './tampering.js';
import type { WebhookDelivery } from './webhook-delivery.js';
import type { WebhookTarget } from './webhook-target.js';

/** What an event's `data` shall hold; the rest is filled in. */
export type EventData<Type extends WebhookEventType> = DeepPartial<WebhookEventOf<Type>['data']>;

/** `id`, `agentId`, `tenantId` or `timestamp` of an event, where it matters. */
export type EventEnvelope = Partial<Omit<WebhookEvent, 'type' | 'data'>>;

/** How an event is signed. */
export interface SignOptions {
  /** What is wrong with it. Default: nothing. */
  readonly tamper?: Tampering | undefined;
  /** When it is signed. Default: the machine's present, which verifiers compare with. */
  readonly at?: Moment | undefined;
  /** Default: `mock.webhooks.secret`. */
  readonly secret?: string | undefined;
  /** Default: a new one. */
  readonly deliveryId?: string | undefined;
  readonly envelope?: EventEnvelope | undefined;
}

/** A delivery that was signed, and sent to nobody. */
export interface SignedDelivery<Type extends WebhookEventType = WebhookEventType>
  extends SignedWebhook {
  readonly event: WebhookEventOf<Type>;
  /** A new POST of it. `url`: `https://example.com/webhooks/voisnap` by default. */
  toRequest(url?: string): Request;
}

/**
 * Delivers events, signed: to the targets of `deliverTo`, and to the webhooks that are registered
 * with the API on this machine (`localhost`, `127.0.0.1`, `[::1]`). No other host is called, unless
 * it is a target itself. Time does not move past deliveries: `clock.advance()` waits for them.
 */
export interface Webhooks {
  /** What targets without a secret of their own are signed with: the same for the same seed. */
  readonly secret: string;
  /**
   * Delivers to a handler or a URL, until it is disposed.
   * @throws TypeError for a target that is none, and an option that is not known, or wrong.
   */
  deliverTo(target: WebhookTarget, options?: DeliverToOptions): Disposable;
  /**
   * Delivers an event of your own. Where `data` names a conversation that is stored, the rest follows
   * from it. Resolves with the event when each receiver was sent it once; retries are not awaited.
   * @throws TypeError when the event does not fit its model; `verify()` throws then too.
   */
  emit<Type extends WebhookEventType>(
    type: Type,
    data?: EventData<Type>,
    envelope?: EventEnvelope,
  ): Promise<WebhookEventOf<Type>>;
  /**
   * Signs an event as `emit` makes them, rightly or wrongly, and delivers it to nobody.
   * @throws TypeError as `emit` does, and for an option that is not known, or wrong.
   */
  sign<Type extends WebhookEventType>(
    type: Type,
    data?: EventData<Type>,
    options?: SignOptions,
  ): Promise<SignedDelivery<Type>>;
  /** Every attempt to deliver, in the order of their beginning: the last 10 000. Copies. */
  readonly deliveries: readonly WebhookDelivery[];
  /** The attempts for events of one type. @throws TypeError when there is no such event. */
  of<Type extends WebhookEventType>(type: Type): readonly WebhookDelivery<Type>[];
  /** Resolves when nothing is being delivered. Retries whose time has not come are not awaited. */
  settled(): Promise<void>;
}
