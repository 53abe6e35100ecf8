import type * as Failed from '../late/failures.js';
import { LatePart } from '../late/late-part.js';
import type { Clock } from '../util/clock.js';
import type { Scope } from './open-scope.js';
import {
  type FailedCall,
  isWithoutDetails,
  noteRefusal,
  withholdDetails,
} from './withhold-details.js';

type Failures = typeof Failed;

const failures = /* @__PURE__ */ new LatePart(() => import('../late/failures.js'), 'failed calls');

/** Read when this module loads: fake timers that a test installs later must not end the wait for the part. */
const { setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;

/** How long a call waits for the part, in milliseconds: it must end even if its chunk never comes. */
const longestLoad = 10_000;

/**
 * Loads what is needed after an attempt or a call has failed. Waits until the call is ended early, and at most ten
 * seconds.
 *
 * @throws an error of the same class without details, if the part cannot be loaded: the call ends with it. An abort or a
 *   deadline does not wait for the part.
 * @param clock - given where an attempt failed.
 */
export const loadFailures = async (
  thrown: unknown,
  call: FailedCall,
  clock?: Clock,
): Promise<Failures> => {
  if (isWithoutDetails(thrown)) throw thrown;
  if (failures.loaded) return failures.loaded;
  const failedAt = clock?.now();
  noteRefusal(thrown, call);
  try {
    return await loadInTime(call.scope);
  } catch (reason) {
    throw withholdDetails({ thrown, failedAt, reason }, call);
  }
};

/** Its time is real time: the client's clock may stand still in a test. A `timeout` that passes meanwhile has no effect. */
const loadInTime = (scope: Scope): Promise<Failures> => {
  let timer: ReturnType<typeof startTimer>;
  return new Promise<Failures>((resolve, reject) => {
    timer = startTimer(reject, longestLoad, new Error(`No chunk within ${longestLoad} ms.`));
    scope.onEnd(() => reject(scope.error));
    failures.load().then(resolve, reject);
  }).finally(() => stopTimer(timer));
};
