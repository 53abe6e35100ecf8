import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ConfigurationError } from '@voisnap/core/errors';
import { readCode } from './journal-failures.js';
import { readLines } from './read-lines.js';

/** Resolves links, so that two names of one journal have one lock. The file itself need not exist. */
export const findRealPath = async (path: string): Promise<string> => {
  try {
    return await realpath(path);
  } catch (error) {
    if (readCode(error) !== 'ENOENT') throw error;
    return join(await realpath(dirname(path)), basename(path));
  }
};

/**
 * Checks that a path is that of a file, or of nothing. A pipe would hang when it is opened.
 *
 * @throws ConfigurationError when it is something else.
 */
export const assertFileOrNothing = async (path: string): Promise<void> => {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || found.isFile()) return;
  const kind = found.isDirectory() ? 'a folder' : 'not a file';
  throw new ConfigurationError(
    `The journal ${path} is ${kind}. Pass the path of a file, new or of an earlier run.`,
  );
};

/** Opens a file to read it and to append to it, and creates it for this user alone where it does not exist. */
export const openForAppending = (path: string): Promise<FileHandle> => open(path, 'a+', 0o600);

/** Makes sure that a new file is still in its folder after a power failure. */
export const syncFolderOf = async (path: string): Promise<void> => {
  try {
    const folder = await open(dirname(path), 'r');
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    // Windows and some file systems cannot sync a folder.
    if (readCode(error) === 'EIO') throw error;
  }
};

/**
 * Saves an open file whose path leads elsewhere: at its path, or beside what is there now.
 *
 * @returns the path of the copy.
 */
export const saveAgain = async (path: string, handle: FileHandle): Promise<string> => {
  const isFree = await stat(path).then(
    () => false,
    () => true,
  );
  const target = isFree ? path : `${path}.saved-${Date.now()}`;
  const copy = await open(target, 'wx', 0o600);
  try {
    for await (const { bytes, isComplete } of readLines(handle)) {
      if (isComplete) await copy.appendFile(Buffer.concat([bytes, Buffer.from('\n')]));
    }
    await copy.sync();
  } finally {
    await copy.close();
  }
  return target;
};
