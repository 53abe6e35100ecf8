import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import process from 'node:process';
import { readProcessStart } from './process-start.js';

/** Who holds a lock file: its content. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, where the system says it: a later process may get the same pid. */
  readonly started: string | undefined;
  /** When the lock was taken, as an ISO 8601 datetime. */
  readonly since: string;
  /** Different for each lock that was ever taken. */
  readonly token: string;
}

/** Describes this process as the holder of a new lock. */
export const createLockHolder = async (): Promise<LockHolder> => ({
  pid: process.pid,
  host: hostname(),
  started: await readProcessStart(process.pid),
  since: new Date().toISOString(),
  token: randomUUID(),
});

/** Reads the content of a lock file. Returns `undefined` for a text that no journal wrote. */
export const parseLockHolder = (text: string): LockHolder | undefined => {
  try {
    const { pid, host, started, since, token } = JSON.parse(text);
    // The token becomes part of a file's name.
    const isToken = typeof token === 'string' && /^[\w-]+$/.test(token);
    const isOurs = Number.isSafeInteger(pid) && pid > 0 && typeof host === 'string' && isToken;
    return isOurs ? { pid, host, started, since: String(since), token } : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Whether the process of a holder has surely ended. On another host nobody can say, so that counts as running. A
 * container with a new name is another host.
 */
export const hasEnded = async ({ pid, host, started }: LockHolder): Promise<boolean> => {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: the process runs, and belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  const startedNow = await readProcessStart(pid);
  return started !== undefined && startedNow !== undefined && started !== startedNow;
};
