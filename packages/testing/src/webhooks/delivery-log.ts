import type { WebhookEventType } from '@voisnap/types';
import type { Restore } from '../shared/mock-part.js';
import type { WebhookDelivery } from './webhook-delivery.js';

/** Most attempts that are logged; the oldest are dropped. */
const keptDeliveries = 10_000;

/** An attempt that is logged before its outcome is known. */
export type LoggedDelivery = { -readonly [Key in keyof WebhookDelivery]: WebhookDelivery[Key] };

/** The fields of an attempt that are known when it begins. */
export type NewDelivery = Pick<
  WebhookDelivery,
  'deliveryId' | 'attempt' | 'event' | 'url' | 'at' | 'outcome'
> &
  Partial<WebhookDelivery>;

/** Logs delivery attempts in the order in which they began. Returns copies. */
export class DeliveryLog {
  readonly #entries: LoggedDelivery[] = [];

  get all(): readonly WebhookDelivery[] {
    return structuredClone(this.#entries);
  }

  of<Type extends WebhookEventType>(type: Type): readonly WebhookDelivery<Type>[] {
    const entries: readonly WebhookDelivery[] = this.#entries.filter(
      ({ event }) => event.type === type,
    );
    return structuredClone(entries) as readonly unknown[] as readonly WebhookDelivery<Type>[];
  }

  /** Captures the attempts. */
  capture(): Restore {
    const entries = structuredClone(this.#entries);
    return () => {
      this.#entries.splice(0, this.#entries.length, ...structuredClone(entries));
    };
  }

  /** Adds an attempt. The caller updates the returned entry. */
  add(delivery: NewDelivery): LoggedDelivery {
    const entry: LoggedDelivery = {
      duplicate: false,
      webhookId: undefined,
      status: undefined,
      error: undefined,
      retryAt: undefined,
      ...delivery,
    };
    this.#entries.push(entry);
    if (this.#entries.length > keptDeliveries) this.#entries.shift();
    return entry;
  }
}
