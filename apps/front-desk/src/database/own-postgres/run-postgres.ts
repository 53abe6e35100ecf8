import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPostmaster, type Postmaster } from './find-postmaster.js';
import type { PostgresPlace } from './prepare-place.js';

/** How to run it. */
export interface RunOptions {
  /** More words for `postgres`. */
  readonly settings?: readonly string[];
  /** Port on 127.0.0.1; default: any free one. */
  readonly port?: number;
}

const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const listenWords = async ({ socket }: PostgresPlace, port?: number): Promise<string[]> =>
  socket === undefined
    ? ['-h', '127.0.0.1', '-k', '', '-p', `${port ?? (await findFreePort())}`]
    : ['-h', '', '-k', socket, '-p', '5432', '-c', 'unix_socket_permissions=0700'];

/** Starts it in a process group of its own: Ctrl+C reaches only the app, which ends its queries first. */
const spawnPostgres = async (
  place: PostgresPlace,
  { settings = [], port }: RunOptions,
): Promise<ChildProcess> => {
  const log = await open(join(place.folder, 'log'), 'w');
  try {
    const words = ['-D', place.database, ...(await listenWords(place, port)), ...settings];
    return spawn(join(place.bin, 'postgres'), words, {
      ...place.user,
      cwd: place.folder,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
      windowsHide: true,
    });
  } finally {
    await log.close();
  }
};

/** Waits until a Postgres takes connections. `undefined`: it has ended instead. */
export const waitUntilReady = async (
  database: string,
  hasEnded: () => boolean | Promise<boolean>,
): Promise<Postmaster | undefined> => {
  while (!(await hasEnded())) {
    const found = await findPostmaster(database);
    if (found?.ready) return found;
    await sleep(15);
  }
  return undefined;
};

/** Starts Postgres on a database that no Postgres runs on. */
export const runPostgres = async (
  place: PostgresPlace,
  options: RunOptions = {},
): Promise<Postmaster> => {
  // Of a Postgres that was killed: a program that has its number now would keep ours from starting.
  await rm(join(place.database, 'postmaster.pid'), { force: true });
  const child = await spawnPostgres(place, options);
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  // The app may end before it, and then ends it.
  child.unref();
  process.once('exit', () => child.kill('SIGINT'));
  const hasEnded = () =>
    failure !== undefined || child.exitCode !== null || child.signalCode !== null;
  const ready = await waitUntilReady(place.database, hasEnded);
  if (ready !== undefined) return ready;
  throw failure ?? new Error(await readFile(join(place.folder, 'log'), 'utf8'));
};
