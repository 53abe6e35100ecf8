import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StartProblem } from '../start-problem.js';
import { type FileLock, LockedError, lockFile } from './lock-file.js';

const explainLock = ({ path, holder }: LockedError, dataFolder: string): string => {
  if (holder === undefined) {
    return `${path} should be the lock of this app, but something else wrote it. If the app does not run, delete it.`;
  }
  const { pid, host, url } = holder;
  const where = url === undefined ? `process ${pid}` : `${url}, process ${pid}`;
  return host === hostname()
    ? `The app runs already on ${dataFolder}: ${where}. Stop it first, or set DATA_FOLDER to another folder.`
    : `The app runs on ${dataFolder}, on the host ${host} (${where}). If it has ended there, delete ${path}.`;
};

/**
 * Takes the data folder for this process, until it ends.
 * @throws StartProblem when another process has it, or when nobody can write there.
 */
export const lockDataFolder = (dataFolder: string): FileLock => {
  try {
    mkdirSync(dataFolder, { recursive: true });
    const lock = lockFile(join(dataFolder, 'lock'));
    process.once('exit', lock.release);
    return lock;
  } catch (error) {
    const { message } = error as Error;
    throw new StartProblem(
      error instanceof LockedError
        ? explainLock(error, dataFolder)
        : `The app cannot write in ${dataFolder} (${message}). Make that possible, or set DATA_FOLDER to another folder.`,
      { cause: error },
    );
  }
};
