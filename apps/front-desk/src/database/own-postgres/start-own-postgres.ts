import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseProblem } from '../database-problem.js';
import { explainPostgresFailure } from './explain-postgres-failure.js';
import { findBinaries } from './find-binaries.js';
import { findPostmaster, type Postmaster } from './find-postmaster.js';
import { keepRunning } from './keep-running.js';
import { makeDatabase } from './make-database.js';
import { type PostgresPlace, preparePlace } from './prepare-place.js';
import { runPostgres, waitUntilReady } from './run-postgres.js';
import { stopPostmaster } from './stop-postmaster.js';

/** A Postgres of the app's own. */
export interface OwnPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** How to start it. */
export interface OwnPostgresOptions {
  /** Tells what it does at the moment. */
  readonly report?: (step: string) => void;
  /** More words for `postgres`. */
  readonly settings?: readonly string[];
  /** Default: a Unix socket, except on Windows. */
  readonly sockets?: boolean;
}

const buildUrl = async ({ folder, socket }: PostgresPlace, port: number): Promise<string> => {
  if (socket !== undefined) {
    return `postgres://postgres@/postgres?host=${encodeURIComponent(socket)}`;
  }
  const password = (await readFile(join(folder, 'password'), 'utf8')).trim();
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
};

const checkMajor = async ({ database, major }: PostgresPlace): Promise<void> => {
  const found = await readFile(join(database, 'PG_VERSION'), 'utf8').catch(() => '');
  if (found.trim() === major) return;
  const what = found === '' ? 'is not a database' : `was made by Postgres ${found.trim()}`;
  throw new DatabaseProblem(
    `The folder ${database} ${what}, and this app brings Postgres ${major}. Move the folder away to begin with an empty database, or set DATABASE_URL to a Postgres that runs on it.`,
  );
};

/** Starts Postgres, or finds the one that an app left behind which was killed. */
const runOrAttach = async (
  place: PostgresPlace,
  options: OwnPostgresOptions,
): Promise<Postmaster> => {
  const hasEnded = async () => (await findPostmaster(place.database)) === undefined;
  const left = await waitUntilReady(place.database, hasEnded);
  if (left !== undefined) return left;
  if (!existsSync(place.database)) {
    options.report?.('It makes a new database, which takes a second or two.');
    await makeDatabase(place);
  }
  await checkMajor(place);
  options.report?.('It starts Postgres.');
  return runPostgres(place, options);
};

/**
 * Starts a Postgres in a folder, which belongs to this process alone.
 * @throws DatabaseProblem with one sentence that says what to do.
 */
export const startOwnPostgres = async (
  dataFolder: string,
  options: OwnPostgresOptions = {},
): Promise<OwnPostgres> => {
  const { binaries, problem } = findBinaries();
  if (problem !== undefined) {
    throw new DatabaseProblem(
      `The app cannot start a Postgres of its own: ${problem}. Set DATABASE_URL to a Postgres, such as postgres://user:password@localhost:5432/front_desk.`,
    );
  }
  try {
    const sockets = options.sockets ?? process.platform !== 'win32';
    const place = await preparePlace(dataFolder, binaries, sockets);
    const { port } = await runOrAttach(place, options);
    const watch = keepRunning(place.database, () => runPostgres(place, { ...options, port }));
    const stop = async (): Promise<void> => {
      watch.stop();
      await stopPostmaster(place);
    };
    return { url: await buildUrl(place, port), stop };
  } catch (error) {
    throw explainPostgresFailure(error as Error, dataFolder);
  }
};
