import type { InFlight, InFlightWork } from '../clock/in-flight.js';
import type { TimelineClock } from '../clock/timeline-clock.js';
import type { Restore } from '../shared/mock-part.js';
import type { Random } from '../shared/random.js';
import { awaitResponse } from './await-response.js';
import type { DeliveryLog, LoggedDelivery } from './delivery-log.js';
import type { ActivityProbe } from './idle-timeout.js';
import type { PendingDelivery } from './pending-delivery.js';
import { PlannedAttempts } from './planned-attempts.js';
import { signWebhook } from './sign-webhook.js';
import { NoResponse } from './webhook-target.js';

/** Longest wait of a delivery that is to come out of order, in ms. */
const maxShuffleDelay = 60_000;

/** What a courier works with. */
export interface WebhookDispatcherParts {
  readonly clock: TimelineClock;
  readonly inFlight: InFlight;
  readonly log: DeliveryLog;
  readonly random: Random;
  readonly activityProbe: ActivityProbe;
  /** Told of what is wrong with the test, and not with a receiver. */
  readonly onFailure: (error: unknown) => void;
}

/** Brings events to receivers, again where they fail. */
export class WebhookDispatcher {
  readonly #parts: WebhookDispatcherParts;
  readonly #underWay = new Set<Promise<void>>();
  readonly #planned: PlannedAttempts;
  #over = new AbortController();
  /** Resolves when what was to be sent until now was sent: signing takes longer at times. */
  #sent: Promise<unknown> = Promise.resolve();

  constructor(parts: WebhookDispatcherParts) {
    this.#parts = parts;
    this.#planned = new PlannedAttempts(parts.clock, ({ delivery, attempt }) => {
      if (attempt === 1 || delivery.acceptsRetries()) void this.#attempt(delivery, { attempt });
    });
  }

  /** Resolves when the first attempt is over; at once where it is still to come, or never does. */
  async deliver(delivery: PendingDelivery): Promise<void> {
    const { log, clock, random } = this.#parts;
    const { settings, event } = delivery;
    if (settings.drops(event)) {
      log.add({ ...describe(delivery, clock), attempt: 1, outcome: 'dropped' });
    } else if (settings.shuffled) {
      const at = clock.now() + random.integer(0, maxShuffleDelay);
      this.#planned.add({ delivery, attempt: 1, at });
    } else {
      await this.#attempt(delivery, { attempt: 1 });
    }
  }

  /** Resolves when nothing is under way. Retries that wait for their time are not. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Ends what is under way, and what would follow from it. */
  interrupt(reason: string): void {
    this.#over.abort(new Error(reason));
    this.#over = new AbortController();
  }

  /** Notes the attempts that are to come, as `PlannedAttempts` does. */
  capture(): Restore {
    return this.#planned.capture();
  }

  async #attempt(delivery: PendingDelivery, place: Place): Promise<void> {
    const running = this.#try(delivery, place);
    this.#underWay.add(running);
    await running;
    this.#underWay.delete(running);
  }

  async #try(delivery: PendingDelivery, { attempt, duplicate = false }: Place): Promise<void> {
    const { inFlight, log, clock } = this.#parts;
    const over = this.#over.signal;
    const work = inFlight.beginDelivery();
    const entry = log.add({ ...describe(delivery, clock), attempt, duplicate, outcome: 'sending' });
    try {
      const { deliveryId, settings } = delivery;
      const { idleTimeout } = settings;
      const send = (signal: AbortSignal, onHandOver: () => void) =>
        this.#send(delivery, { work, signal, onHandOver });
      entry.status = await awaitResponse({
        ...this.#parts,
        deliveryId,
        work,
        over,
        idleTimeout,
        send,
      });
      entry.outcome = entry.status >= 200 && entry.status < 300 ? 'delivered' : 'failed';
    } catch (error) {
      entry.outcome = 'failed';
      entry.error = explain(error);
      // Told once: the retries end in the same way.
      if (error instanceof NoResponse && attempt === 1) this.#parts.onFailure(error);
    }
    const next = duplicate || over.aborted ? undefined : this.#goOn(delivery, entry);
    work.end();
    await next;
  }

  /** What follows an attempt: a duplicate at once, or a retry later. */
  #goOn(delivery: PendingDelivery, entry: LoggedDelivery): Promise<void> | undefined {
    const { clock } = this.#parts;
    const { settings, event } = delivery;
    const { attempt } = entry;
    if (entry.outcome === 'delivered') {
      return settings.duplicates(event)
        ? this.#attempt(delivery, { attempt, duplicate: true })
        : undefined;
    }
    const delay = settings.retryDelays[attempt - 1];
    if (delay === undefined) return undefined;
    const at = clock.now() + delay;
    entry.retryAt = new Date(at).toISOString();
    this.#planned.add({ delivery, attempt: attempt + 1, at });
    return undefined;
  }

  /** Signs with the present of the machine: verifiers compare with that. */
  async #send(delivery: PendingDelivery, { work, signal, onHandOver }: Handover): Promise<number> {
    const { url, send } = delivery;
    const signing = signWebhook({ ...delivery, at: Date.now() });
    const sending = Promise.all([signing, this.#sent]).then(([signed]) => {
      signal.throwIfAborted();
      onHandOver();
      // In an object, because a promise that resolves with a promise waits for it.
      return { status: work.run(() => send({ ...signed, url, signal })) };
    });
    this.#sent = sending.catch(() => {});
    return (await sending).status;
  }
}

interface Handover {
  readonly work: InFlightWork;
  readonly signal: AbortSignal;
  readonly onHandOver: () => void;
}

interface Place {
  readonly attempt: number;
  readonly duplicate?: boolean;
}

const describe = (
  { deliveryId, webhookId, url, event }: PendingDelivery,
  clock: TimelineClock,
) => ({
  deliveryId,
  webhookId,
  url,
  event,
  at: clock.iso(),
});

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  return cause instanceof Error && cause.message ? `${message}: ${cause.message}` : message;
}
