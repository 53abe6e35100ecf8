import { TimeoutError } from '@voisnap/core/errors';
import type { WebhookClock } from './webhook-clock.js';

/** The time in which an event must be handled. */
export interface Lease {
  /** Aborts when it is over. */
  readonly signal: AbortSignal;
  /** Rejects with {@link Lease.error} when it is over. */
  readonly over: Promise<never>;
  readonly error: TimeoutError;
  /** Removes the timer. */
  stop(): void;
}

/**
 * How much longer the store keeps an event than its handler may work: the claim itself takes time, and so does a
 * handler that stops when its signal aborts.
 */
export const leaseMargin = 5_000;

/** Starts the time in which an event must be handled. */
export const startLease = (clock: WebhookClock, handleWithin: number): Lease => {
  const controller = new AbortController();
  const error = new TimeoutError(
    `The event was not handled within ${handleWithin} ms (handleWithin), so its signal was aborted.`,
  );
  let stop = () => {};
  const over = new Promise<never>((_, reject) => {
    stop = clock.startTimer(handleWithin, () => {
      controller.abort(error);
      reject(error);
    });
  });
  return { signal: controller.signal, over, error, stop: () => stop() };
};
