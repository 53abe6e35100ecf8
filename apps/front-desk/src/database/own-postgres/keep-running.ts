import { setTimeout as sleep } from 'node:timers/promises';
import { findPostmaster } from './find-postmaster.js';

/** A Postgres that is watched. */
export interface Watch {
  stop(): void;
}

/**
 * Starts Postgres again when it ends without being told to: somebody killed it, or the memory ran out. Its URL stays
 * the same, so that connections are made anew by themselves.
 * @param database - is looked at once a second.
 */
export const keepRunning = (database: string, startAgain: () => Promise<unknown>): Watch => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const watch = async (): Promise<void> => {
    while (!signal.aborted) {
      if ((await findPostmaster(database)) === undefined && !signal.aborted) {
        console.error('Postgres has ended; the app starts it again.');
        await startAgain().catch((error: Error) => console.error(error.message));
      }
      await sleep(1_000, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  watch();
  return { stop: () => stopping.abort() };
};
