import type { WebhookEventType } from '@voisnap/types';
import type { Duration } from '../shared/duration.js';
import type { DeliverySelector } from './delivery-selector.js';

/** How deliveries go, and go wrong. */
export interface DeliveryOptions {
  /** `shuffled`: each waits for up to a minute of the mock's time, drawn by its seed. Default: `sent`. */
  readonly order?: 'sent' | 'shuffled' | undefined;
  /** What is sent once more after it was delivered, with the same delivery id. Default: nothing. */
  readonly duplicate?: DeliverySelector | undefined;
  /** What is never sent. Default: nothing. */
  readonly drop?: DeliverySelector | undefined;
  /**
   * How often what failed is sent again, or how long after each failure: `['1s', '1m']`. Default: 5
   * times, after 10 seconds, 1, 5, 30 and 120 minutes.
   */
  readonly retries?: number | readonly Duration[] | undefined;
  /**
   * For how much real time a receiver is waited for that neither answers nor sleeps on the mock's
   * clock, before it is taken to hang and the mock's time goes on. Default: 250 ms from its last sign
   * of work on (a request to the mock; a connection, file or timer that it opened), a second at most.
   */
  readonly idleTimeout?: Duration | undefined;
}

/** A webhook that is not registered with the API. */
export interface UnregisteredWebhook extends DeliveryOptions {
  /** What to sign with. Default: `mock.webhooks.secret`. */
  readonly secret?: string | undefined;
  /** Which events to deliver. Default: all. */
  readonly events?: readonly WebhookEventType[] | undefined;
  /** What a handler's requests are for. Default: `https://example.com/webhooks/voisnap`. */
  readonly url?: string | undefined;
  readonly registered?: false | undefined;
}

/** The webhooks that are registered with the API: secrets, events, agents and URLs are theirs. */
export interface RegisteredWebhooks extends DeliveryOptions {
  /** The target takes what is for their URLs, whatever host those name. */
  readonly registered: true;
  readonly secret?: undefined;
  readonly events?: undefined;
  readonly url?: undefined;
}

/** What is delivered to a target, and how. */
export type DeliverToOptions = UnregisteredWebhook | RegisteredWebhooks;
