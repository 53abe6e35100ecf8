import { isVoisnapError, VoisnapError } from '../errors/voisnap-error.js';
import type { LazySignal } from '../util/lazy-signal.js';
import { raceWithSignal } from '../util/race-with-signal.js';
import type { Call } from './call.js';

/**
 * Calls the option `beforeSend`, and waits for it no longer than the attempt may take.
 *
 * @throws its error when it is a `VoisnapError`, else an error that has it as the `cause`. Nothing of the attempt was sent.
 */
export const runBeforeSend = async (call: Call, signal: LazySignal): Promise<void> => {
  const { operation, options, progress } = call;
  const run = async () => options.beforeSend?.();
  try {
    await raceWithSignal(run(), signal);
  } catch (thrown) {
    if (signal.aborted || isVoisnapError(thrown)) throw thrown;
    throw new VoisnapError(
      `beforeSend threw, which ended ${operation.id}; what it threw is the cause of this error. ` +
        progress.describe(),
      { cause: thrown, requestSent: progress.callSent },
    );
  }
};
