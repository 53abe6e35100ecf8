import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** The process that holds a lock: the content of the lock file. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** When the process started: a later process may get the same pid. */
  readonly started: string | undefined;
  /** Different for each lock that was ever taken. */
  readonly token: string;
  /** Where the app listens, once it does. */
  readonly url?: string;
}

/** Reads when a process started. `undefined`: there is none, or the system does not say. */
const readStart = (pid: number): string | undefined => {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // proc(5): field 22 is the start time. Field 2 is a name that may have spaces and brackets.
      return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
    }
    if (process.platform === 'win32') return undefined;
    return execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
};

/** Describes this process as the holder of a new lock. */
export const createLockHolder = (): LockHolder => ({
  pid: process.pid,
  host: hostname(),
  started: readStart(process.pid),
  token: randomUUID(),
});

/** Reads the content of a lock file. `undefined`: the app did not write it. */
export const parseLockHolder = (text: string): LockHolder | undefined => {
  try {
    const { pid, host, started, token, url } = JSON.parse(text);
    // The token becomes part of a file's name.
    const isOurs = pid > 0 && typeof host === 'string' && /^[\w-]+$/.test(token);
    return isOurs ? { pid, host, started, token, url } : undefined;
  } catch {
    return undefined;
  }
};

/** Whether a holder has surely ended. On another host nobody can say. */
export const hasEnded = ({ pid, host, started }: LockHolder): boolean => {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, and belongs to another user.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
  }
  const startedNow = readStart(pid);
  return started !== undefined && startedNow !== undefined && started !== startedNow;
};
