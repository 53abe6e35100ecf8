import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The user that runs Postgres; empty: the user of this process. */
export interface PostgresUser {
  readonly uid?: number;
  readonly gid?: number;
}

/** Postgres refuses to run as root: it then runs as `nobody`. */
export const chooseUser = (): PostgresUser => {
  if (process.getuid?.() !== 0) return {};
  const read = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: read('-u'), gid: read('-g') };
};

/** Whether the user may enter the folder: `nobody` may not enter those of root. */
export const mayEnter = async (folder: string, user: PostgresUser): Promise<boolean> => {
  if (user.uid === undefined) return true;
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) return false;
  return folder === dirname(folder) || mayEnter(dirname(folder), user);
};
