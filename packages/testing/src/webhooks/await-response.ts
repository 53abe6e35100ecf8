import type { InFlight, InFlightWork } from '../clock/in-flight.js';
import type { TimelineClock } from '../clock/timeline-clock.js';
import { responseTimeoutMs } from './delivery-rules.js';
import { type ActivityProbe, startIdleTimeout } from './idle-timeout.js';

/** A delivery that goes out. */
export interface SentDelivery {
  readonly clock: TimelineClock;
  readonly inFlight: InFlight;
  readonly activityProbe: ActivityProbe;
  readonly work: InFlightWork;
  readonly deliveryId: string;
  /** Aborts when the mock is reset, closed, or goes back to a snapshot. */
  readonly over: AbortSignal;
  /** In ms of real time. */
  readonly idleTimeout: number | undefined;
  /** Sends it, and tells when the receiver has it. */
  readonly send: (signal: AbortSignal, onHandOver: () => void) => Promise<number>;
}

/**
 * Sends a delivery and gives the status of the answer. The time that a receiver has is virtual, and
 * stands still while it works; where it is taken to hang, time goes on.
 * @throws when no answer comes in time.
 */
export async function awaitResponse(delivery: SentDelivery): Promise<number> {
  const { clock, inFlight, activityProbe, work, over, send } = delivery;
  const late = new AbortController();
  const answered = new AbortController();
  const signal = AbortSignal.any([late.signal, over]);
  let stopIdleTimeout = () => {};
  const stops: (() => void)[] = [() => answered.abort(), () => stopIdleTimeout()];
  let hangs = false;
  let before: readonly string[] | undefined;
  const giveUp = () => late.abort(new Error(hangs ? HANGS : LATE));
  const onAsked = () => {
    before = activityProbe.listActive?.();
    stopIdleTimeout();
    stopIdleTimeout = startIdleTimeout(delivery, () => {
      hangs = true;
      work.pause();
      // Where nothing else sleeps, time would stand still, and the receiver never be late.
      clock.hang(answered.signal).catch(() => {});
    });
  };
  const onHandOver = () => {
    onAsked();
    // The connection itself is no sign of work, where both of its ends are here.
    const stop = activityProbe.watchArrivals?.(delivery.deliveryId, () => hangs || onAsked());
    if (stop) stops.push(stop);
  };
  const onDue = () => {
    if (hangs || inFlight.tracksContext) return giveUp();
    // Time went on because something slept: the receiver, it is guessed, which may be at work.
    stops.push(inFlight.begin().end);
    stops.push(startIdleTimeout({ ...delivery, before, work: { paused: false } }, giveUp));
  };
  stops.push(clock.startTimer(responseTimeoutMs, onDue));
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    return await Promise.race([send(signal, onHandOver), ended]);
  } finally {
    for (const stop of stops) stop();
  }
}

const LATE = `no answer within ${responseTimeoutMs / 1_000} seconds`;
const HANGS = `${LATE}: it was taken to hang (see the option "idleTimeout" of deliverTo)`;
