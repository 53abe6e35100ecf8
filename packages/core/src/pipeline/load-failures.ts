import type * as failures from '../late/failures.js';
import { loadPart } from '../late/load-part.js';
import { raceWithSignal } from '../util/race-with-signal.js';
import { type FailedCall, isWithoutDetails, withholdDetails } from './withhold-details.js';

type Failures = typeof failures;

/** Kept for all calls: a failure after the first one waits for nothing. */
let loaded: Failures | undefined;

/** How long a call waits for the part, in milliseconds: it must end even if its chunk never comes. */
const longestLoad = 2_000;

/**
 * Loads what is needed after an attempt or a call has failed. Waits neither longer than the call may take nor longer
 * than two seconds.
 *
 * @throws an error of the same class without details, if the part cannot be loaded: the call ends with it.
 */
export const loadFailures = async (thrown: unknown, call: FailedCall): Promise<Failures> => {
  if (isWithoutDetails(thrown)) throw thrown;
  if (loaded) return loaded;
  const { scope } = call;
  try {
    loaded = await raceWithSignal(loadInTime(), scope.error ? undefined : scope.signal);
    return loaded;
  } catch (reason) {
    throw withholdDetails(thrown, reason, call);
  }
};

/** In real time and not on the client's clock, which may stand still in a test. */
const loadInTime = (): Promise<Failures> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(reject, longestLoad, new Error(`No chunk within ${longestLoad} ms.`));
    loadPart(() => import('../late/failures.js'), 'failed calls')
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
