import type { InFlight, InFlightWork } from '../clock/in-flight.js';
import { startRealTimer } from '../clock/real-time.js';

/** How often the mock looks for signs of work, in ms of real time. */
const pollIntervalMs = 10;

/**
 * Default time without a sign of work after which a receiver looks stuck, in ms of real time. A query over
 * an open connection shows no sign, but usually takes less.
 */
const defaultIdleTimeoutMs = 250;

/** Default time after which a receiver looks stuck in any case, in ms of real time. */
const maxIdleWaitMs = 1_000;

/** How the platform shows signs of work. */
export interface ActivityProbe {
  /**
   * Lists the handles of the process that can wake code later, by kind: sockets, files, timers.
   * `undefined`: the platform cannot tell.
   */
  readonly listActive?: (() => readonly string[]) | undefined;
  /**
   * Calls `onArrival` when a delivery reaches a server of this process, until the returned function is
   * called. `undefined`: the platform cannot tell.
   */
  readonly watchArrivals?: ((deliveryId: string, onArrival: () => void) => () => void) | undefined;
  /** Starts a timer of real time. Default: the platform's. */
  readonly startTimer?: typeof startRealTimer | undefined;
}

/** The receiver to watch. */
export interface IdleTimeoutParts {
  readonly activityProbe: ActivityProbe;
  readonly inFlight: Pick<InFlight, 'activityCount'>;
  /** The delivery. The timeout does not run while it is paused. */
  readonly work: Pick<InFlightWork, 'paused'>;
  /** Handles of the process when the receiver got the delivery. Default: its present handles. */
  readonly before?: readonly string[] | undefined;
  /** In ms of real time. If set, signs of work are ignored. */
  readonly idleTimeout?: number | undefined;
}

/**
 * Calls `onTimeout` when the receiver looks stuck: no request, no sleep on the mock's clock and no new handle
 * for the idle timeout. The returned function cancels it.
 */
export function startIdleTimeout(parts: IdleTimeoutParts, onTimeout: () => void): () => void {
  const { activityProbe, inFlight, work, idleTimeout } = parts;
  const { listActive = () => [], startTimer = startRealTimer } = activityProbe;
  const [maxIdle, maxWaited] =
    idleTimeout === undefined ? [defaultIdleTimeoutMs, maxIdleWaitMs] : [idleTimeout, idleTimeout];
  const { before = listActive() } = parts;
  let { activityCount } = inFlight;
  let [idle, waited] = [0, 0];
  const poll = () => {
    if (!work.paused) {
      const isActive = activityCount !== inFlight.activityCount || hasGrown(before, listActive());
      idle = isActive ? 0 : idle + pollIntervalMs;
      waited += pollIntervalMs;
    }
    activityCount = inFlight.activityCount;
    if (idle >= maxIdle || waited >= maxWaited) onTimeout();
    else stop = startTimer(pollIntervalMs, poll);
  };
  let stop = startTimer(pollIntervalMs, poll);
  return () => stop();
}

/** Whether there is a new handle of any kind. */
function hasGrown(before: readonly string[], now: readonly string[]): boolean {
  const left = [...before];
  return now.some((kind) => {
    const index = left.indexOf(kind);
    if (index < 0) return true;
    left.splice(index, 1);
    return false;
  });
}
