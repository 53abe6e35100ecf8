import type { InFlight, InFlightWork } from '../clock/in-flight.js';
import type { TimelineClock } from '../clock/timeline-clock.js';
import { responseTimeoutMs } from './delivery-rules.js';
import { type ActivityProbe, startIdleTimeout } from './idle-timeout.js';

/** One attempt of a delivery, about to be sent. */
export interface SentDelivery {
  readonly clock: TimelineClock;
  readonly inFlight: InFlight;
  readonly activityProbe: ActivityProbe;
  readonly work: InFlightWork;
  readonly deliveryId: string;
  /** Aborts when the mock is reset, closed or restored. */
  readonly over: AbortSignal;
  /** In ms of real time. */
  readonly idleTimeout: number | undefined;
  /** Sends the delivery. Calls `onHandOver` when the receiver has it. */
  readonly send: (signal: AbortSignal, onHandOver: () => void) => Promise<number>;
}

/**
 * Sends a delivery and returns the status of the response. The receiver has five seconds of virtual time,
 * which stands still while it works. When it looks stuck, time moves on.
 * @throws Error when no response arrives in time.
 */
export async function awaitResponse(delivery: SentDelivery): Promise<number> {
  const timedOut = new AbortController();
  const signal = AbortSignal.any([timedOut.signal, delivery.over]);
  const receiver = watchReceiver(delivery, (reason) => timedOut.abort(new Error(reason)));
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    return await Promise.race([delivery.send(signal, receiver.onHandOver), ended]);
  } finally {
    receiver.stop();
  }
}

/** Lets virtual time move when the receiver looks stuck, and gives up when its time is over. */
function watchReceiver(delivery: SentDelivery, giveUp: (reason: string) => void) {
  const { clock, inFlight, activityProbe, work, deliveryId } = delivery;
  const finished = new AbortController();
  let stopIdleTimeout = () => {};
  const stops: (() => void)[] = [() => finished.abort(), () => stopIdleTimeout()];
  let isStuck = false;
  let before: readonly string[] | undefined;
  const startWatching = () => {
    before = activityProbe.listActive?.();
    stopIdleTimeout();
    stopIdleTimeout = startIdleTimeout(delivery, () => {
      isStuck = true;
      work.pause();
      // A sleeper makes time move, so that the response timeout is reached.
      clock.hang(finished.signal).catch(() => {});
    });
  };
  const onHandOver = () => {
    startWatching();
    // Starts again on arrival: the connection of the delivery itself is not activity.
    const stop = activityProbe.watchArrivals?.(deliveryId, () => isStuck || startWatching());
    if (stop) stops.push(stop);
  };
  const onTimeout = () => {
    if (isStuck || inFlight.tracksContext) return giveUp(isStuck ? STUCK : LATE);
    // Without a context, the sleep that moved time may be the receiver's own: it gets a real timeout, too.
    stops.push(inFlight.begin().end);
    const working = { ...delivery, before, work: { paused: false } };
    stops.push(startIdleTimeout(working, () => giveUp(LATE)));
  };
  stops.push(clock.startTimer(responseTimeoutMs, onTimeout));
  const stop = () => {
    for (const each of stops) each();
  };
  return { onHandOver, stop };
}

const LATE = `no response within ${responseTimeoutMs / 1_000} seconds`;
const STUCK = `${LATE}: the receiver looked stuck (see the option "idleTimeout" of deliverTo)`;
