import { createHash } from 'node:crypto';
import { chown, mkdir, realpath, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseUser, mayEnter, type PostgresUser } from './choose-user.js';
import type { Binaries } from './find-binaries.js';
import { prepareBinaries } from './prepare-binaries.js';

/** The folders and the user of the app's own Postgres. */
export interface PostgresPlace {
  /** Has everything below, the log and the password. */
  readonly folder: string;
  /** The data directory of Postgres. */
  readonly database: string;
  /** The folder of the programs. */
  readonly bin: string;
  /** The folder of the Unix socket; without one Postgres listens on 127.0.0.1. */
  readonly socket: string | undefined;
  readonly major: string;
  readonly user: PostgresUser;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** A socket's path has at most 103 characters. Nobody else may enter its folder. */
const prepareSocket = async (database: string, user: PostgresUser): Promise<string> => {
  if (Buffer.byteLength(join(database, '.s.PGSQL.5432')) <= 103) return database;
  const folder = join(
    process.platform === 'win32' ? tmpdir() : '/tmp',
    `voisnap-${hash(database)}`,
  );
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chown(folder, user.uid ?? -1, user.gid ?? -1);
  return folder;
};

/** The folder in the data folder, or one that `nobody` may enter and that a link in the data folder leads to. */
const prepareFolder = async (dataFolder: string, user: PostgresUser): Promise<string> => {
  await mkdir(dataFolder, { recursive: true });
  const folder = join(dataFolder, 'postgres');
  if (!(await mayEnter(await realpath(dataFolder), user))) {
    const elsewhere = join('/var/lib/voisnap-front-desk', hash(await realpath(dataFolder)));
    await mkdir(elsewhere, { recursive: true });
    await symlink(elsewhere, folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  await mkdir(folder, { recursive: true });
  return realpath(folder);
};

/** Prepares the folders of a Postgres. */
export const preparePlace = async (
  dataFolder: string,
  binaries: Binaries,
  sockets: boolean,
): Promise<PostgresPlace> => {
  const user = chooseUser();
  const folder = await prepareFolder(dataFolder, user);
  const database = join(folder, 'database');
  return {
    folder,
    database,
    bin: await prepareBinaries(binaries, { folder, user }),
    socket: sockets ? await prepareSocket(database, user) : undefined,
    major: binaries.version.split('.')[0] as string,
    user,
  };
};
