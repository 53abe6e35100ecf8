// `npm run reset`: deletes what the app has kept, unless it runs.
import { readdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../config.js';
import { findPostmaster } from '../database/own-postgres/find-postmaster.js';
import { lockDataFolder } from './lock/lock-data-folder.js';
import { StartProblem } from './start-problem.js';

/** The files of the app in the data folder. A folder of yours may have others. */
const names = [
  'postgres',
  'mock-state.jsonl',
  'mock-state.jsonl.new',
  'mock-clock',
  'mock-clock.new',
];

/** An app that was killed leaves its Postgres behind. */
const stopPostgres = async (folder: string): Promise<void> => {
  const database = join(folder, 'database');
  for (;;) {
    const found = await findPostmaster(database);
    if (found === undefined) return;
    process.kill(found.pid, 'SIGQUIT');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const reset = async (): Promise<void> => {
  const { dataFolder } = readConfig(process.env, []);
  lockDataFolder(dataFolder);
  // For root it may be a link.
  const postgres = await realpath(join(dataFolder, 'postgres')).catch(() => undefined);
  if (postgres !== undefined) {
    await stopPostgres(postgres);
    await rm(postgres, { recursive: true });
  }
  for (const name of names) await rm(join(dataFolder, name), { recursive: true, force: true });
  const left = (await readdir(dataFolder)).filter((name) => name !== 'lock');
  if (left.length === 0) await rm(dataFolder, { recursive: true });
  console.log(`Deleted what the app kept in ${dataFolder}. The next start begins with nothing.`);
};

reset().catch((error: unknown) => {
  console.error(error instanceof StartProblem ? error.message : error);
  process.exit(1);
});
