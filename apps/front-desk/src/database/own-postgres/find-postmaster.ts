import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The process of a Postgres, as it tells of itself. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** Reads the file that Postgres keeps while it runs, and leaves behind when it is killed. */
const readPidFile = async (database: string): Promise<Postmaster | undefined> => {
  const text = await readFile(join(database, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port, , , , status] = text.split('\n');
  if (!Number(pid)) return undefined;
  return { pid: Number(pid), port: Number(port), ready: status?.trim() === 'ready' };
};

const readCommand = async (pid: number): Promise<string> => {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8');
  if (process.platform === 'win32') {
    const { stdout } = await promisify(execFile)('tasklist', ['/nh', '/fi', `pid eq ${pid}`]);
    return stdout;
  }
  return (await promisify(execFile)('ps', ['-ww', '-o', 'args=', '-p', `${pid}`])).stdout;
};

/** Whether the process is the Postgres of this database: another program may have got its number. */
const isPostmaster = async (pid: number, database: string): Promise<boolean> => {
  const command = await readCommand(pid).catch(() => '');
  return process.platform === 'win32'
    ? command.includes('postgres.exe')
    : command.includes(database);
};

/** Finds the Postgres that runs on a database, if one does. */
export const findPostmaster = async (database: string): Promise<Postmaster | undefined> => {
  const found = await readPidFile(database);
  if (found === undefined || !(await isPostmaster(found.pid, database))) return undefined;
  return found;
};
