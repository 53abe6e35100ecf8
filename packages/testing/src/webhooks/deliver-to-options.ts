import type { WebhookEventType } from '@voisnap/types';
import type { Duration } from '../shared/duration.js';
import type { DeliverySelector } from './delivery-selector.js';

/** How deliveries reach a target, and how they fail. */
export interface DeliveryOptions {
  /** `shuffled`: delays each delivery by up to a minute of the mock's time, drawn from its seed. Default: `sent`. */
  readonly order?: 'sent' | 'shuffled' | undefined;
  /** Events to deliver twice, with the same delivery id. Default: none. */
  readonly duplicate?: DeliverySelector | undefined;
  /** Events that are never sent. Default: none. */
  readonly drop?: DeliverySelector | undefined;
  /**
   * Number of retries after a failed attempt, or the delay before each: `['1s', '1m']`. Default: 5
   * retries, after 10 seconds, 1, 5, 30 and 120 minutes.
   */
  readonly retries?: number | readonly Duration[] | undefined;
  /**
   * Real time after which a receiver without a response looks stuck, so that the mock's time moves on.
   * Sleeps on the mock's clock do not count. Default: 250 ms after its last sign of work (a request to the
   * mock, or a connection, file or timer that it opened), at most one second.
   */
  readonly idleTimeout?: Duration | undefined;
}

/** A webhook that is not registered with the API. */
export interface UnregisteredWebhook extends DeliveryOptions {
  /** Secret for the signature. Default: `mock.webhooks.secret`. */
  readonly secret?: string | undefined;
  /** Events to deliver. Default: all. */
  readonly events?: readonly WebhookEventType[] | undefined;
  /** URL of the requests that a handler receives. Default: `https://example.com/webhooks/voisnap`. */
  readonly url?: string | undefined;
  /** The target receives events whether or not a webhook is registered. */
  readonly registered?: false | undefined;
}

/** The webhooks that are registered with the API, with their secrets, events, agents and URLs. */
export interface RegisteredWebhooks extends DeliveryOptions {
  /** The target receives the deliveries of registered webhooks, for any host of their URLs. */
  readonly registered: true;
  /** Not allowed: each webhook has its own. */
  readonly secret?: undefined;
  /** Not allowed: each webhook has its own. */
  readonly events?: undefined;
  /** Not allowed: each webhook has its own. */
  readonly url?: undefined;
}

/** Options of `webhooks.deliverTo()`. */
export type DeliverToOptions = UnregisteredWebhook | RegisteredWebhooks;
