import type { KnownWebhookEvent, WebhookEventOf, WebhookEventType } from '@voisnap/types';
import { defaultStart } from '../clock/default-start.js';
import { createIdSource, type NewId } from '../clock/ids.js';
import type { InFlight } from '../clock/in-flight.js';
import type { TimelineClock } from '../clock/timeline-clock.js';
import type { World } from '../emulator/state/tenant.js';
import { createDisposable } from '../shared/disposable.js';
import { captureAll, type MockPart, type Restore } from '../shared/mock-part.js';
import { createRandom, type Random } from '../shared/random.js';
import type { DeliverToOptions } from './deliver-to-options.js';
import { DeliveryLog } from './delivery-log.js';
import { DELIVERY_ID_PREFIX } from './delivery-rules.js';
import { Courier } from './dispatcher.js';
import { requireEventType } from './event-types.js';
import { findSubscribers } from './find-subscribers.js';
import type { Watch } from './idle-timeout.js';
import { type Receiver, resolveReceiver } from './resolve-deliver-to.js';
import { signDelivery } from './sign-delivery.js';
import type { WebhookDelivery } from './webhook-delivery.js';
import type { WebhookTarget } from './webhook-target.js';
import type {
  EventData,
  EventEnvelope,
  SignedDelivery,
  SignOptions,
  Webhooks,
} from './webhooks.js';

/** What a desk works with. */
export interface WebhookDeskParts {
  /** The mock's seed: secrets, delivery ids and what goes wrong by chance follow from it. */
  readonly seed: number;
  readonly clock: TimelineClock;
  readonly inFlight: InFlight;
  readonly findWorld: () => World;
  /** What tells whether a receiver works. */
  readonly watch: Watch;
  /** Told of events that are off the contract. */
  readonly onFailure: (error: unknown) => void;
}

/** All that `reset()` makes anew, and a snapshot keeps. */
interface Office {
  readonly log: DeliveryLog;
  readonly courier: Courier;
  readonly receivers: Set<Receiver>;
  readonly newDeliveryId: NewId;
  /** What order, ids and what goes wrong are drawn from. */
  readonly random: Random;
  /** How many targets there have been. */
  targets: number;
}

/** Delivers the events of a mock. */
export class WebhookDesk implements Webhooks, MockPart {
  readonly secret: string;
  readonly #parts: WebhookDeskParts;
  #office: Office;
  #closed = false;

  constructor(parts: WebhookDeskParts) {
    this.#parts = parts;
    // By the seed alone, so that other processes can know it beforehand.
    const newSecret = createIdSource(
      { now: () => defaultStart },
      createRandom(parts.seed).fork('webhook secret'),
    );
    this.secret = newSecret('whsec_');
    this.#office = this.#open();
  }

  get deliveries(): readonly WebhookDelivery[] {
    return this.#office.log.all;
  }

  readonly of = <Type extends WebhookEventType>(type: Type): readonly WebhookDelivery<Type>[] => {
    requireEventType(type);
    return this.#office.log.of(type);
  };

  readonly deliverTo = (target: WebhookTarget, options: DeliverToOptions = {}): Disposable => {
    this.#requireOpen();
    const office = this.#office;
    const random = createRandom(this.#parts.seed).fork(`target ${office.targets}`);
    office.random.keep(random);
    const receiver = resolveReceiver(target, options, { secret: this.secret, random });
    office.targets += 1;
    office.receivers.add(receiver);
    return createDisposable(() => {
      office.receivers.delete(receiver);
    });
  };

  readonly emit = async <Type extends WebhookEventType>(
    type: Type,
    data?: EventData<Type>,
    envelope?: EventEnvelope,
  ): Promise<WebhookEventOf<Type>> => {
    this.#requireOpen();
    const event = this.#makeEvent(type, data, envelope);
    await this.#deliver(structuredClone<KnownWebhookEvent>(event), this.#parts.findWorld());
    return event;
  };

  readonly sign = async <Type extends WebhookEventType>(
    type: Type,
    data?: EventData<Type>,
    options: SignOptions = {},
  ): Promise<SignedDelivery<Type>> => {
    const { secret, newDeliveryId } = { secret: this.secret, ...this.#office };
    const makeEvent = () => this.#makeEvent(type, data, options.envelope);
    return signDelivery(makeEvent, options, {
      secret,
      newDeliveryId: () => newDeliveryId(DELIVERY_ID_PREFIX),
    });
  };

  readonly settled = (): Promise<void> => this.#office.courier.settled();

  /** Delivers what happened in a world: to the webhooks that are registered there, and all targets. */
  take(event: KnownWebhookEvent, world: World): void {
    if (this.#closed) return;
    this.#deliver(event, world).catch(this.#parts.onFailure);
  }

  /** Forgets targets and deliveries, and ends those that are under way. */
  reset(): void {
    this.#office.courier.interrupt('the mock was reset');
    this.#office = this.#open();
  }

  /** Captures targets and deliveries. Restoring them ends the deliveries that are under way. */
  capture(): Restore {
    const office = this.#office;
    const { targets, log, random, courier } = office;
    const receivers = [...office.receivers];
    const restore = captureAll([log, random, courier]);
    return () => {
      this.#office.courier.interrupt('the mock went back to a snapshot');
      restore();
      office.receivers.clear();
      for (const receiver of receivers) office.receivers.add(receiver);
      this.#office = Object.assign(office, { targets });
    };
  }

  /** Ends what is under way; nothing is delivered any more. */
  close(): void {
    this.#closed = true;
    this.#office.courier.interrupt('the mock was closed');
  }

  #open(): Office {
    const { seed, clock } = this.#parts;
    const random = createRandom(seed).fork('webhooks');
    const log = new DeliveryLog();
    return {
      log,
      random,
      courier: new Courier({ ...this.#parts, log, random: random.stream('order') }),
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
    const { fixtures, tenantId } = this.#parts.findWorld();
    try {
      requireEventType(type);
      return fixtures.event(type, data, { tenantId, ...envelope });
    } catch (error) {
      this.#parts.onFailure(error);
      throw error;
    }
  }

  async #deliver(event: KnownWebhookEvent, world: World): Promise<void> {
    const { courier, receivers, newDeliveryId } = this.#office;
    const parcels = findSubscribers(event, { world, receivers }).map((subscriber) => ({
      ...subscriber,
      deliveryId: newDeliveryId(DELIVERY_ID_PREFIX),
    }));
    await Promise.all(parcels.map((parcel) => courier.deliver(parcel)));
  }

  #requireOpen(): void {
    if (this.#closed) throw new Error('This mock is closed: make another.');
  }
}
