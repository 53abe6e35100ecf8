import {
  constants,
  copyFile,
  link,
  lstat,
  open,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { hostname } from 'node:os';
import process from 'node:process';
import { ConfigurationError } from '@voisnap/core/errors';
import { findFile, findPlaceOf } from './find-file.js';
import { readCode } from './journal-failures.js';
import { createLockHolder, hasEnded, type LockHolder, parseLockHolder } from './lock-holder.js';

/** A lock file that this process holds. */
export interface FileLock {
  readonly path: string;
  /** Whether the lock file is still ours: somebody may have deleted it. */
  isHeld(): boolean;
  /** Deletes the lock file, if it is still ours. */
  release(): Promise<void>;
}

/**
 * Takes a lock file, which names this process. The lock of a process that has ended is taken over.
 *
 * @throws ConfigurationError when another process holds the lock. It names the process and the lock file.
 */
export const lockFile = async (path: string): Promise<FileLock> => {
  const holder = await createLockHolder();
  const draft = `${path}.${holder.token}`;
  // Linked into place, so that the lock never exists without its content.
  await writeFile(draft, `${JSON.stringify(holder)}\n`, { flag: 'wx', mode: 0o600 });
  try {
    while (!(await takeLock(path, draft))) {}
  } finally {
    await rm(draft, { force: true });
  }
  return holdLock(path, holder.token);
};

/** Keeps the lock file open, so that no later file has its place on the disk. */
const holdLock = async (path: string, token: string): Promise<FileLock> => {
  const handle = await open(path, 'r');
  const isOurs = parseLockHolder(await handle.readFile('utf8'))?.token === token;
  const place = await findPlaceOf(handle);
  const isHeld = () => isOurs && findFile(path)?.place === place;
  const release = async () => {
    try {
      if (isHeld()) await rm(path, { force: true });
    } finally {
      await handle.close();
    }
  };
  return { path, isHeld, release };
};

/** File systems without hard links. */
const withoutLinks = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/** Creates the lock with its content in one step, where the file system can. Returns `false` when there is one. */
const createLock = async (path: string, draft: string): Promise<boolean> => {
  try {
    await link(draft, path).catch((error: unknown) => {
      if (!withoutLinks.has(readCode(error))) throw error;
      return copyFile(draft, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (readCode(error) === 'EEXIST') return false;
    throw error;
  }
};

/** Returns `false` when the lock changed meanwhile: look again. */
const takeLock = async (path: string, draft: string): Promise<boolean> => {
  if (await createLock(path, draft)) return true;
  const found = await readHolder(path);
  if (found === undefined) return false;
  if (!(await hasEnded(found))) throw new ConfigurationError(lockedMessage(path, found));
  return takeOver(path, draft, found);
};

/**
 * Replaces the lock of a process that has ended. Of several that find it, one gets the lock on its token, and only
 * that one replaces it. Without this, the second would replace the new lock of the first.
 */
const takeOver = async (path: string, draft: string, ended: LockHolder): Promise<boolean> => {
  const right = await lockFile(`${path}.${ended.token}`);
  try {
    if ((await readHolder(path))?.token !== ended.token) return false;
    await rename(draft, path);
    return true;
  } finally {
    await right.release();
  }
};

/** Returns `undefined` when there is no lock. */
const readHolder = async (path: string): Promise<LockHolder | undefined> => {
  const text = await readLock(path);
  if (text === undefined) return undefined;
  const holder = parseLockHolder(text);
  if (holder) return holder;
  throw new ConfigurationError(
    `${path} should be the lock of a journal, but was not written by one. If no process uses the journal, delete it.`,
  );
};

/** Returns `undefined` when there is nothing, and an empty text for what is no file. */
const readLock = async (path: string): Promise<string | undefined> => {
  try {
    // Not followed: a link that leads nowhere is there, and cannot be read.
    return (await lstat(path)).isFile() ? await readFile(path, 'utf8') : '';
  } catch (error) {
    if (readCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const lockedMessage = (path: string, { pid, host, since }: LockHolder): string => {
  const here = host === hostname();
  if (here && pid === process.pid) {
    return `The journal is in use by this process, since ${since}. Wait until its campaign ends.`;
  }
  if (here) {
    return (
      `The journal is in use by process ${pid}, since ${since}. Two processes on one journal would call people ` +
      'twice: wait until it ends, or stop it.'
    );
  }
  return (
    `The journal is in use by process ${pid} on the host ${host}, since ${since}. From here nobody can see whether ` +
    `it still runs. If it has ended, delete ${path}.`
  );
};
