import type { KnownWebhookEvent } from '@voisnap/types';
import type { InFlight, InFlightWork } from '../clock/in-flight.js';
import { startRealTimer } from '../clock/real-time.js';
import type { TimelineClock } from '../clock/timeline-clock.js';
import type { Random } from '../state/random.js';
import type { DeliveryLog, LoggedDelivery } from './delivery-log.js';
import { ANSWER_TIME } from './delivery-rules.js';
import type { Conduct } from './resolve-deliver-to.js';
import { signWebhook } from './sign-webhook.js';
import type { SendWebhook } from './webhook-target.js';

/**
 * For how much real time, in ms, the mock's time waits for a receiver that works, or hangs, without
 * sleeping on the mock's clock.
 */
const PATIENCE = 1_000;

/** Longest wait of a delivery that is to come out of order, in ms. */
const LONGEST_DETOUR = 60_000;

/** An event on its way to one receiver. */
export interface Parcel {
  readonly event: KnownWebhookEvent;
  readonly deliveryId: string;
  readonly webhookId?: string | undefined;
  readonly url: string;
  readonly secret: string;
  readonly conduct: Conduct;
  readonly send: SendWebhook;
  /** Whether the receiver still takes retries. */
  readonly isOpen: () => boolean;
}

/** What a courier works with. */
export interface CourierParts {
  readonly clock: TimelineClock;
  readonly inFlight: InFlight;
  readonly log: DeliveryLog;
  readonly random: Random;
}

/** Brings events to receivers, again where they fail. */
export class Courier {
  readonly #parts: CourierParts;
  readonly #underWay = new Set<Promise<void>>();
  readonly #over = new AbortController();
  /** Resolves when what was to be sent until now was sent: signing takes longer at times. */
  #sent: Promise<unknown> = Promise.resolve();

  constructor(parts: CourierParts) {
    this.#parts = parts;
  }

  /** Resolves when the first attempt is over; at once where it is still to come, or never does. */
  async deliver(parcel: Parcel): Promise<void> {
    const { log, clock, random } = this.#parts;
    const { conduct, event } = parcel;
    if (conduct.drops(event)) {
      log.add({ ...describe(parcel, clock), attempt: 1, outcome: 'dropped' });
    } else if (conduct.shuffled) {
      const job = () => void this.#attempt(parcel, { attempt: 1 });
      clock.schedule(random.integer(0, LONGEST_DETOUR), job);
    } else {
      await this.#attempt(parcel, { attempt: 1 });
    }
  }

  /** Resolves when nothing is under way. Retries that wait for their time are not. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Ends what is under way, and sends nothing any more. */
  stop(reason: string): void {
    this.#over.abort(new Error(reason));
  }

  async #attempt(parcel: Parcel, place: Place): Promise<void> {
    const running = this.#try(parcel, place);
    this.#underWay.add(running);
    await running;
    this.#underWay.delete(running);
  }

  async #try(parcel: Parcel, { attempt, duplicate = false }: Place): Promise<void> {
    const { inFlight, log, clock } = this.#parts;
    const work = inFlight.beginAlone();
    const entry = log.add({ ...describe(parcel, clock), attempt, duplicate, outcome: 'sending' });
    try {
      entry.status = await this.#ask(parcel, work);
      entry.outcome = entry.status >= 200 && entry.status < 300 ? 'delivered' : 'failed';
    } catch (error) {
      entry.outcome = 'failed';
      entry.error = explain(error);
    }
    const next = duplicate ? undefined : this.#goOn(parcel, entry);
    work.end();
    await next;
  }

  /** What follows an attempt: a duplicate at once, or a retry later. */
  #goOn(parcel: Parcel, entry: LoggedDelivery): Promise<void> | undefined {
    const { clock } = this.#parts;
    const { conduct, event, isOpen } = parcel;
    if (this.#over.signal.aborted) return undefined;
    const { attempt } = entry;
    if (entry.outcome === 'delivered') {
      return conduct.duplicates(event)
        ? this.#attempt(parcel, { attempt, duplicate: true })
        : undefined;
    }
    const delay = conduct.retryDelays[attempt - 1];
    if (delay === undefined) return undefined;
    entry.retryAt = new Date(clock.now() + delay).toISOString();
    clock.schedule(delay, () => {
      if (isOpen()) void this.#attempt(parcel, { attempt: attempt + 1 });
    });
    return undefined;
  }

  /** @throws when no answer comes in time. */
  async #ask(parcel: Parcel, work: InFlightWork): Promise<number> {
    const { clock } = this.#parts;
    const late = new AbortController();
    const signal = AbortSignal.any([late.signal, this.#over.signal]);
    const giveUp = () => late.abort(new Error(`no answer within ${ANSWER_TIME / 1_000} seconds`));
    const answered = new AbortController();
    const stopTimer = clock.startTimer(ANSWER_TIME, giveUp);
    const stopPatience = startRealTimer(PATIENCE, () => {
      work.pause();
      // Where nothing else sleeps, time would stand still, and the receiver never be late.
      clock.hang(answered.signal).catch(() => {});
    });
    const ended = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    try {
      return await Promise.race([this.#send(parcel, signal, work), ended]);
    } finally {
      answered.abort();
      stopTimer();
      stopPatience();
    }
  }

  /** Signs with the present of the machine: verifiers compare with that. */
  async #send(parcel: Parcel, signal: AbortSignal, work: InFlightWork): Promise<number> {
    const { url, send } = parcel;
    const signing = signWebhook({ ...parcel, at: Date.now() });
    const sending = Promise.all([signing, this.#sent]).then(([signed]) => {
      signal.throwIfAborted();
      // In an object, because a promise that resolves with a promise waits for it.
      return { status: work.run(() => send({ ...signed, url, signal })) };
    });
    this.#sent = sending.catch(() => {});
    return (await sending).status;
  }
}

interface Place {
  readonly attempt: number;
  readonly duplicate?: boolean;
}

const describe = ({ deliveryId, webhookId, url, event }: Parcel, clock: TimelineClock) => ({
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
