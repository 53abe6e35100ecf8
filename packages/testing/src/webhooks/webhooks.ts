import type { WebhookEvent, WebhookEventOf, WebhookEventType } from '@voisnap/types';
import type { Moment } from '../clock/mock-clock.js';
import type { DeepPartial } from '../shared/merge.js';
import type { DeliverToOptions } from './deliver-to-options.js';
import type { SignedWebhook } from './sign-webhook.js';
import type { Tampering } from './tampering.js';
import type { WebhookDelivery } from './webhook-delivery.js';
import type { WebhookTarget } from './webhook-target.js';

/** Fields of an event's `data`. Missing ones are filled in. */
export type EventData<Type extends WebhookEventType> = DeepPartial<WebhookEventOf<Type>['data']>;

/** Fields of an event beside `type` and `data`: `id`, `agentId`, `tenantId`, `timestamp`. */
export type EventEnvelope = Partial<Omit<WebhookEvent, 'type' | 'data'>>;

/** Options of `webhooks.sign()`. */
export interface SignOptions {
  /** How the delivery is made invalid. Default: it is valid. */
  readonly tamper?: Tampering | undefined;
  /** Time of the signature. Default: the machine's time, which verifiers compare with. */
  readonly at?: Moment | undefined;
  /** Default: `mock.webhooks.secret`. */
  readonly secret?: string | undefined;
  /** Default: a new id. */
  readonly deliveryId?: string | undefined;
  /** Fields of the event beside its type and data. Default: new ones. */
  readonly envelope?: EventEnvelope | undefined;
}

/** A signed delivery that is not sent. */
export interface SignedDelivery<Type extends WebhookEventType = WebhookEventType>
  extends SignedWebhook {
  /** The event that was signed. */
  readonly event: WebhookEventOf<Type>;
  /**
   * Creates a POST request of it. Default of `url`: `https://example.com/webhooks/voisnap`.
   * @param url - URL of the request.
   */
  toRequest(url?: string): Request;
}

/**
 * Delivers signed events to the targets of `deliverTo` and to registered webhooks on this machine
 * (`localhost`, `127.0.0.1`, `[::1]`). No other host is called, unless it is a target. The mock's time stands
 * still during a delivery: `clock.advance()` waits for it.
 */
export interface Webhooks {
  /** Secret for targets without their own. Equal for equal seeds. */
  readonly secret: string;
  /**
   * Delivers events to a handler or a URL until the result is disposed.
   * @throws TypeError for an invalid target, an unknown option or an invalid value.
   */
  deliverTo(target: WebhookTarget, options?: DeliverToOptions): Disposable;
  /**
   * Delivers an event of your own. If `data` names a stored conversation, the other fields come from it.
   * Resolves with the event after the first attempt at each receiver and its duplicate. Retries and shuffled
   * deliveries are not awaited.
   * @param type - type of the event: `SessionEnded`.
   * @throws TypeError when the event does not match its model; `verify()` throws as well then.
   */
  emit<Type extends WebhookEventType>(
    type: Type,
    data?: EventData<Type>,
    envelope?: EventEnvelope,
  ): Promise<WebhookEventOf<Type>>;
  /**
   * Creates an event as `emit` does and signs it, validly or not (`tamper`). Does not deliver it.
   * @param type - type of the event: `SessionEnded`.
   * @throws TypeError as `emit` does, and for an unknown option or an invalid value.
   */
  sign<Type extends WebhookEventType>(
    type: Type,
    data?: EventData<Type>,
    options?: SignOptions,
  ): Promise<SignedDelivery<Type>>;
  /** The last 10 000 attempts, in the order in which they began. Copies. */
  readonly deliveries: readonly WebhookDelivery[];
  /**
   * The attempts for events of one type.
   * @param type - type of the event: `SessionEnded`.
   * @throws TypeError for an unknown event.
   */
  of<Type extends WebhookEventType>(type: Type): readonly WebhookDelivery<Type>[];
  /** Resolves when no attempt is running. Scheduled retries are not awaited. */
  settled(): Promise<void>;
}
