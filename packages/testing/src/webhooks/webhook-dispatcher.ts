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

/** Longest delay of a delivery with `order: 'shuffled'`, in ms. */
const maxShuffleDelay = 60_000;

/** Parts of a dispatcher. */
export interface WebhookDispatcherParts {
  readonly clock: TimelineClock;
  readonly inFlight: InFlight;
  readonly log: DeliveryLog;
  readonly random: Random;
  readonly activityProbe: ActivityProbe;
  /** Called with an error of the test itself: its handler returned no `Response`. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Delivers events to receivers: signs (`sign-webhook.ts`), sends, waits for the response
 * (`await-response.ts`), logs the attempt, and schedules retries (`planned-attempts.ts`).
 */
export class WebhookDispatcher {
  readonly #parts: WebhookDispatcherParts;
  readonly #running = new Set<Promise<void>>();
  readonly #planned: PlannedAttempts;
  #over = new AbortController();
  /** The previous send. Deliveries leave in their order, although signing takes different times. */
  #sent: Promise<unknown> = Promise.resolve();

  constructor(parts: WebhookDispatcherParts) {
    this.#parts = parts;
    this.#planned = new PlannedAttempts(parts.clock, ({ delivery, attempt }) => {
      if (attempt === 1 || delivery.acceptsRetries()) void this.#attempt(delivery, { attempt });
    });
  }

  /** Resolves after the first attempt and its duplicate, if any. A dropped or shuffled delivery resolves at once. */
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

  /** Resolves when no attempt is running. Scheduled retries do not count. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  /** Aborts running attempts; they are not retried. */
  interrupt(reason: string): void {
    this.#over.abort(new Error(reason));
    this.#over = new AbortController();
  }

  /** Captures the scheduled attempts. */
  capture(): Restore {
    return this.#planned.capture();
  }

  async #attempt(delivery: PendingDelivery, details: AttemptDetails): Promise<void> {
    const running = this.#try(delivery, details);
    this.#running.add(running);
    await running;
    this.#running.delete(running);
  }

  async #try(
    delivery: PendingDelivery,
    { attempt, duplicate = false }: AttemptDetails,
  ): Promise<void> {
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
      // Reported once: the retries fail in the same way.
      if (error instanceof NoResponse && attempt === 1) this.#parts.onFailure(error);
    }
    const next = duplicate || over.aborted ? undefined : this.#finish(delivery, entry);
    work.end();
    await next;
  }

  /** Sends a duplicate or schedules a retry, if there is one. */
  #finish(delivery: PendingDelivery, entry: LoggedDelivery): Promise<void> | undefined {
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

  /** Signs with the machine's time, which verifiers compare with. */
  async #send(
    delivery: PendingDelivery,
    { work, signal, onHandOver }: SendOptions,
  ): Promise<number> {
    const { url, send } = delivery;
    const signing = signWebhook({ ...delivery, at: Date.now() });
    const sending = Promise.all([signing, this.#sent]).then(([signed]) => {
      signal.throwIfAborted();
      onHandOver();
      // In an object: resolving with the promise itself would wait for it.
      return { status: work.run(() => send({ ...signed, url, signal })) };
    });
    this.#sent = sending.catch(() => {});
    return (await sending).status;
  }
}

interface SendOptions {
  readonly work: InFlightWork;
  readonly signal: AbortSignal;
  readonly onHandOver: () => void;
}

interface AttemptDetails {
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
