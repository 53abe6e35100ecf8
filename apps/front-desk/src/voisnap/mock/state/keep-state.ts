import { setTimeout as sleep } from 'node:timers/promises';
import type { VoisnapMock } from '@voisnap/testing';
import { clockIntervalMs, writeClock } from './clock-file.js';
import type { StateFiles } from './open-state.js';
import { StateWriter } from './write-state.js';

/** A state that is being kept. */
export interface KeptState {
  /** Writes what has not been written yet, and stops. */
  close(): Promise<void>;
}

/** Keeps the state of a mock in its files: what is killed has lost about a second. */
export const keepState = (mock: VoisnapMock, files: StateFiles, account: string): KeptState => {
  const ending = new AbortController();
  const writer = new StateWriter(mock, files.rows, account);
  let clockWrittenAt = Number.NEGATIVE_INFINITY;
  const save = async (): Promise<void> => {
    await writer.write();
    if (performance.now() - clockWrittenAt < clockIntervalMs && !ending.signal.aborted) return;
    await writeClock(files.clock, mock.clock.now());
    clockWrittenAt = performance.now();
  };
  const saveOrTell = (): Promise<void> =>
    save().catch((error: Error) => {
      console.error(`The state of the mock is not saved in ${files.rows}: ${error.message}`);
    });
  const loop = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const start = performance.now();
      await saveOrTell();
      // A large state is written less often: at most a twentieth of the time goes into it.
      const pauseMs = Math.max(1_000, 20 * (performance.now() - start));
      await sleep(pauseMs, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
    }
    await saveOrTell();
  };
  const done = loop();
  const close = (): Promise<void> => {
    ending.abort();
    return done;
  };
  return { close };
};
