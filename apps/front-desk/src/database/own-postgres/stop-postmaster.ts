import { setTimeout as sleep } from 'node:timers/promises';
import { findPostmaster } from './find-postmaster.js';
import { runProgram } from './make-database.js';
import type { PostgresPlace } from './prepare-place.js';

/** Windows has no signals. */
const signal = async (place: PostgresPlace, name: 'SIGINT' | 'SIGQUIT', pid: number) => {
  if (process.platform === 'win32') {
    const mode = name === 'SIGINT' ? 'fast' : 'immediate';
    await runProgram(place, 'pg_ctl.exe', ['stop', '-D', place.database, '-m', mode, '-W']);
  } else {
    process.kill(pid, name);
  }
};

/** Ends the Postgres of a database: it gets a second to write everything to its files, and then none. */
export const stopPostmaster = async (place: PostgresPlace): Promise<void> => {
  const ended = async (withinMs: number): Promise<boolean> => {
    for (const end = Date.now() + withinMs; Date.now() < end; await sleep(10)) {
      if ((await findPostmaster(place.database)) === undefined) return true;
    }
    return false;
  };
  for (const name of ['SIGINT', 'SIGQUIT'] as const) {
    const found = await findPostmaster(place.database);
    if (found === undefined) return;
    await signal(place, name, found.pid);
    if (await ended(1_000)) return;
  }
};
