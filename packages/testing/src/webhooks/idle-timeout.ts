import type { InFlight, InFlightWork } from '../clock/in-flight.js';
import { startRealTimer } from '../clock/real-time.js';

/** How often a receiver is looked at, in ms of real time. */
const pollIntervalMs = 10;

/**
 * How long a receiver is waited for that shows no sign of work, in ms of real time. A query over a
 * connection that was open before shows none, and takes less as a rule.
 */
const defaultIdleTimeoutMs = 250;

/** How long a receiver is waited for at the most, in ms of real time. */
const maxIdleWaitMs = 1_000;

/** What tells whether somebody works, on what the mock runs on. */
export interface ActivityProbe {
  /**
   * What the process holds that can wake something up later, by kind: sockets, files, timers. Not
   * given where nobody knows.
   */
  readonly listActive?: (() => readonly string[]) | undefined;
  /**
   * Tells when a delivery arrives at a server of this process, until the returned function is called.
   * Not given where nobody knows.
   */
  readonly watchArrivals?: ((deliveryId: string, onArrival: () => void) => () => void) | undefined;
  /** Starts a timer of real time. Default: the platform's. */
  readonly startTimer?: typeof startRealTimer | undefined;
}

/** For whom there is patience, and how much. */
export interface IdleTimeoutParts {
  readonly activityProbe: ActivityProbe;
  readonly inFlight: Pick<InFlight, 'activityCount'>;
  /** While it waits for time to pass nobody gets impatient. */
  readonly work: Pick<InFlightWork, 'paused'>;
  /** What the process held when the receiver got its request. Default: what it holds now. */
  readonly before?: readonly string[] | undefined;
  /** In ms of real time, however much work there is to see. */
  readonly idleTimeout?: number | undefined;
}

/**
 * Calls `onOver` once a receiver is taken to hang: nobody can know that, but one that works on
 * something leaves traces as a rule. The returned function ends the waiting.
 */
export function startIdleTimeout(parts: IdleTimeoutParts, onTimeout: () => void): () => void {
  const { activityProbe, inFlight, work, idleTimeout } = parts;
  const { listActive = () => [], startTimer = startRealTimer } = activityProbe;
  const [mostIdle, most] =
    idleTimeout === undefined ? [defaultIdleTimeoutMs, maxIdleWaitMs] : [idleTimeout, idleTimeout];
  const { before = listActive() } = parts;
  let { activityCount } = inFlight;
  let [idle, waited] = [0, 0];
  const poll = () => {
    if (!work.paused) {
      const shows = activityCount !== inFlight.activityCount || hasGrown(before, listActive());
      idle = shows ? 0 : idle + pollIntervalMs;
      waited += pollIntervalMs;
    }
    activityCount = inFlight.activityCount;
    if (idle >= mostIdle || waited >= most) onTimeout();
    else stop = startTimer(pollIntervalMs, poll);
  };
  let stop = startTimer(pollIntervalMs, poll);
  return () => stop();
}

/** Whether there is more of any kind. */
function hasGrown(before: readonly string[], now: readonly string[]): boolean {
  const left = [...before];
  return now.some((kind) => {
    const index = left.indexOf(kind);
    if (index < 0) return true;
    left.splice(index, 1);
    return false;
  });
}
