import type { KnownWebhookEvent, WebhookEventOf, WebhookEventType } from '@voisnap/types';
import { createIdSource, type NewId } from '../clock/ids.js';
import type { InFlight } from '../clock/in-flight.js';
import { defaultStart } from '../clock/moment.js';
import type { TimelineClock } from '../clock/timeline-clock.js';
import { requireEventType } from '../emulator/entities/require-event-type.js';
import type { Tenant } from '../emulator/state/tenant.js';
import { createDisposable } from '../shared/disposable.js';
import { captureAll, type MockPart, type Restore } from '../shared/mock-part.js';
import { createRandom, type Random } from '../shared/random.js';
import { createSignedDelivery } from './create-signed-delivery.js';
import type { DeliverToOptions } from './deliver-to-options.js';
import { DeliveryLog } from './delivery-log.js';
import { deliveryIdPrefix } from './delivery-rules.js';
import { findSubscribers } from './find-subscribers.js';
import type { ActivityProbe } from './idle-timeout.js';
import { type Receiver, resolveReceiver } from './resolve-deliver-to.js';
import type { WebhookDelivery } from './webhook-delivery.js';
import { WebhookDispatcher } from './webhook-dispatcher.js';
import type { WebhookTarget } from './webhook-target.js';
import type {
  EventData,
  EventEnvelope,
  SignedDelivery,
  SignOptions,
  Webhooks,
} from './webhooks.js';

/** Parts of a webhook controller. */
export interface WebhookControllerParts {
  /** The mock's seed. The secret, delivery ids and random faults depend on it. */
  readonly seed: number;
  readonly clock: TimelineClock;
  readonly inFlight: InFlight;
  readonly findTenant: () => Tenant;
  /** How the platform shows that a receiver works. */
  readonly activityProbe: ActivityProbe;
  /** Called with the error of an event that does not match its model. */
  readonly onFailure: (error: unknown) => void;
}

/** The state that `reset()` renews and a snapshot captures. */
interface DeliveryState {
  readonly log: DeliveryLog;
  readonly dispatcher: WebhookDispatcher;
  readonly receivers: Set<Receiver>;
  readonly newDeliveryId: NewId;
  /** Source of delivery ids, order and random faults. */
  readonly random: Random;
  /** Number of `deliverTo` calls. */
  targets: number;
}

/**
 * `mock.webhooks`. For each event it finds the receivers (`find-subscribers.ts`) and hands each delivery to the
 * `WebhookDispatcher`, which signs, sends and retries it.
 */
export class WebhookController implements Webhooks, MockPart {
  readonly secret: string;
  readonly #parts: WebhookControllerParts;
  #state: DeliveryState;
  #closed = false;

  constructor(parts: WebhookControllerParts) {
    this.#parts = parts;
    // Depends on the seed only, so that other processes can compute it.
    const newSecret = createIdSource(
      { now: () => defaultStart },
      createRandom(parts.seed).fork('webhook secret'),
    );
    this.secret = newSecret('whsec_');
    this.#state = this.#open();
  }

  get deliveries(): readonly WebhookDelivery[] {
    return this.#state.log.all;
  }

  readonly of = <Type extends WebhookEventType>(type: Type): readonly WebhookDelivery<Type>[] => {
    requireEventType(type);
    return this.#state.log.of(type);
  };

  readonly deliverTo = (target: WebhookTarget, options: DeliverToOptions = {}): Disposable => {
    this.#requireOpen();
    const state = this.#state;
    const random = createRandom(this.#parts.seed).fork(`target ${state.targets}`);
    state.random.keep(random);
    const receiver = resolveReceiver(target, options, { secret: this.secret, random });
    state.targets += 1;
    state.receivers.add(receiver);
    return createDisposable(() => {
      state.receivers.delete(receiver);
    });
  };

  readonly emit = async <Type extends WebhookEventType>(
    type: Type,
    data?: EventData<Type>,
    envelope?: EventEnvelope,
  ): Promise<WebhookEventOf<Type>> => {
    this.#requireOpen();
    const event = this.#makeEvent(type, data, envelope);
    await this.#deliver(structuredClone<KnownWebhookEvent>(event), this.#parts.findTenant());
    return event;
  };

  readonly sign = async <Type extends WebhookEventType>(
    type: Type,
    data?: EventData<Type>,
    options: SignOptions = {},
  ): Promise<SignedDelivery<Type>> => {
    const { secret, newDeliveryId } = { secret: this.secret, ...this.#state };
    const makeEvent = () => this.#makeEvent(type, data, options.envelope);
    return createSignedDelivery(makeEvent, options, {
      secret,
      newDeliveryId: () => newDeliveryId(deliveryIdPrefix),
    });
  };

  readonly settled = (): Promise<void> => this.#state.dispatcher.settled();

  /** Delivers an event of a tenant to its registered webhooks and to all targets of `deliverTo`. */
  deliver(event: KnownWebhookEvent, tenant: Tenant): void {
    if (this.#closed) return;
    this.#deliver(event, tenant).catch(this.#parts.onFailure);
  }

  /** Removes targets and logged deliveries, and aborts running deliveries. */
  reset(): void {
    this.#state.dispatcher.interrupt('the mock was reset');
    this.#state = this.#open();
  }

  /** Captures targets and deliveries. Restoring them aborts running deliveries. */
  capture(): Restore {
    const state = this.#state;
    const { targets, log, random, dispatcher } = state;
    const receivers = [...state.receivers];
    const restore = captureAll([log, random, dispatcher]);
    return () => {
      this.#state.dispatcher.interrupt('the mock was restored to a snapshot');
      restore();
      state.receivers.clear();
      for (const receiver of receivers) state.receivers.add(receiver);
      this.#state = Object.assign(state, { targets });
    };
  }

  /** Aborts running deliveries. Later events are not delivered. */
  close(): void {
    this.#closed = true;
    this.#state.dispatcher.interrupt('the mock was closed');
  }

  #open(): DeliveryState {
    const { seed, clock } = this.#parts;
    const random = createRandom(seed).fork('webhooks');
    const log = new DeliveryLog();
    return {
      log,
      random,
      dispatcher: new WebhookDispatcher({ ...this.#parts, log, random: random.stream('order') }),
      receivers: new Set(),
      newDeliveryId: createIdSource(clock, random.stream('ids')),
      targets: 0,
    };
  }

  #makeEvent<Type extends WebhookEventType>(
    type: Type,
    data: EventData<Type> | undefined,
    envelope: EventEnvelope | undefined,
  ): WebhookEventOf<Type> {
    const { fixtures, tenantId } = this.#parts.findTenant();
    try {
      requireEventType(type);
      return fixtures.event(type, data, { tenantId, ...envelope });
    } catch (error) {
      this.#parts.onFailure(error);
      throw error;
    }
  }

  async #deliver(event: KnownWebhookEvent, tenant: Tenant): Promise<void> {
    const { dispatcher, receivers, newDeliveryId } = this.#state;
    const deliveries = findSubscribers(event, { tenant, receivers }).map((subscriber) => ({
      ...subscriber,
      deliveryId: newDeliveryId(deliveryIdPrefix),
    }));
    await Promise.all(deliveries.map((delivery) => dispatcher.deliver(delivery)));
  }

  #requireOpen(): void {
    if (this.#closed) throw new Error('The mock is closed. Create a new one.');
  }
}
