import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createLock, readLock } from './create-lock.js';
import { createLockHolder, hasEnded, type LockHolder, parseLockHolder } from './lock-holder.js';

/** A lock that this process holds. */
export interface FileLock {
  /** Tells everybody who wants the lock where this app listens. */
  tellUrl(url: string): void;
  /** Deletes the lock, if it is still ours. */
  release(): void;
}

/** Another process holds the lock. Without a holder, the file was not written by this app. */
export class LockedError extends Error {
  constructor(
    readonly path: string,
    readonly holder: LockHolder | undefined,
  ) {
    super(`${path} is locked`);
    this.name = 'LockedError';
  }
}

/**
 * Replaces the lock of a process that has ended. Of several that find it, only the one with the lock on its token
 * does: without this, the second would replace the new lock of the first.
 */
const takeOver = (path: string, draft: string, ended: LockHolder): boolean => {
  const right = lockFile(`${path}.${ended.token}`);
  try {
    if (parseLockHolder(readLock(path) ?? '')?.token !== ended.token) return false;
    renameSync(draft, path);
    return true;
  } finally {
    right.release();
  }
};

/** Returns `false` when the lock changed meanwhile: look again. */
const takeLock = (path: string, draft: string): boolean => {
  if (createLock(path, draft)) return true;
  const text = readLock(path);
  if (text === undefined) return false;
  const holder = parseLockHolder(text);
  if (holder === undefined || !hasEnded(holder)) throw new LockedError(path, holder);
  return takeOver(path, draft, holder);
};

/**
 * Takes a lock file, which names this process. The lock of a process that has ended is taken over.
 * @throws LockedError
 */
export const lockFile = (path: string): FileLock => {
  const holder = createLockHolder();
  const draft = `${path}.draft-${holder.token}`;
  const write = (content: LockHolder): void => writeFileSync(draft, JSON.stringify(content));
  const isHeld = (): boolean => parseLockHolder(readLock(path) ?? '')?.token === holder.token;
  try {
    write(holder);
    while (!takeLock(path, draft)) {}
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    tellUrl: (url) => {
      write({ ...holder, url });
      if (isHeld()) renameSync(draft, path);
    },
    release: () => {
      if (isHeld()) rmSync(path, { force: true });
    },
  };
};
