import type { DecodedResponse } from '../response/decoded-response.js';
import type { AbortSource } from '../util/lazy-signal.js';
import { LinkedList } from '../util/linked-list.js';
import { onAbort } from '../util/on-abort.js';
import type { Attempt, AttemptHandler } from './call.js';
import type { PipelineParts } from './pipeline-parts.js';

/**
 * Lets at most `maxConcurrency` attempts run at a time; the others wait, first come, first served. An attempt
 * holds its place until its body is read. A call that waits before a retry, or for a rate limit, holds none.
 */
export const limitConcurrency = (
  next: AttemptHandler,
  { maxConcurrency, clock }: Pick<PipelineParts, 'maxConcurrency' | 'clock'>,
): AttemptHandler => {
  if (maxConcurrency === Number.POSITIVE_INFINITY) return next;
  const queue = new LinkedList<() => void>();
  let running = 0;
  const leave = () => {
    const { first } = queue;
    // The place passes to the first in the queue, so that no new attempt takes it.
    if (first) first();
    else running -= 1;
  };
  const enter = (signal: AbortSource): Promise<void> | undefined => {
    if (running < maxConcurrency) {
      running += 1;
      return undefined;
    }
    return waitForTurn(queue, signal);
  };
  const passOn = (response: DecodedResponse): DecodedResponse => {
    leave();
    return response;
  };
  const fail = (error: unknown): never => {
    leave();
    throw error;
  };
  // No `async`: these two functions serve all attempts, and most attempts wait for nothing here.
  const run = (attempt: Attempt) => next(attempt).then(passOn, fail);
  return (attempt) => {
    const { call, signal } = attempt;
    // A login takes no place: a function that gets tokens may call it while the attempts that wait for the token hold all.
    if (call.operation.scope === 'none') return next(attempt);
    const waiting = enter(signal);
    if (!waiting) return run(attempt);
    return waiting.then(() => {
      call.progress.endWait(clock.now());
      return run(attempt);
    });
  };
};

const waitForTurn = (queue: LinkedList<() => void>, signal: AbortSource): Promise<void> =>
  new Promise((resolve, reject) => {
    const admit = () => {
      stopListening();
      queue.remove(link);
      resolve();
    };
    const link = queue.add(admit);
    const stopListening = onAbort(signal, () => {
      queue.remove(link);
      reject(signal.reason);
    });
  });
