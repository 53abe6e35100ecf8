import type { AbortSource } from './lazy-signal.js';
import { onAbort } from './on-abort.js';

/**
 * Waits for `work` until the signal aborts. The work itself goes on: other calls share it, or it cannot be
 * stopped. No listener stays on the signal.
 *
 * @throws the signal's reason when it aborts first.
 */
export const raceWithSignal = <Value>(
  work: Promise<Value>,
  signal: AbortSource | undefined,
): Promise<Value> => {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stopListening = onAbort(signal, () => reject(signal.reason));
    work.then(
      (value) => {
        stopListening();
        resolve(value);
      },
      (error) => {
        stopListening();
        reject(error);
      },
    );
  });
};
