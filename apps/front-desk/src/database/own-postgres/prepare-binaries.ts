import { cp, lstat, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { mayEnter, type PostgresUser } from './choose-user.js';
import type { Binaries } from './find-binaries.js';

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Makes the links between the libraries: npm packages have none, and the package's install script may not run. */
const linkLibraries = async (folder: string): Promise<void> => {
  const list = await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const target = join(folder, link.target);
    if (await exists(target)) continue;
    await symlink(relative(dirname(link.target), link.source), target).catch((error: unknown) => {
      // Another process was first.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  }
};

/** Copies the binaries, without what only compilers need. */
const copyBinaries = async (source: string, folder: string): Promise<void> => {
  if (await exists(folder)) return;
  const draft = `${folder}.${process.pid}`;
  await cp(join(source, 'native'), join(draft, 'native'), {
    recursive: true,
    filter: (path) => !path.endsWith('.a'),
  });
  await linkLibraries(draft);
  // Another process may have been first.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
};

const mayRun = async (folder: string, user: PostgresUser): Promise<boolean> => {
  const bin = join(folder, 'native/bin');
  if (!(await mayEnter(bin, user))) return false;
  const program = process.platform === 'win32' ? 'postgres.exe' : 'postgres';
  return user.uid === undefined || ((await stat(join(bin, program))).mode & 0o005) === 0o005;
};

/**
 * Makes the binaries ready to run: where npm installed them, or as a copy of 50 MB where that folder is read-only or
 * closed to the user.
 * @returns the folder of the programs.
 */
export const prepareBinaries = async (
  { folder, version }: Binaries,
  place: { folder: string; user: PostgresUser },
): Promise<string> => {
  if (await mayRun(folder, place.user)) {
    try {
      await linkLibraries(folder);
      return join(folder, 'native/bin');
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) throw error;
    }
  }
  const copy = join(place.folder, `binaries-${version}`);
  await copyBinaries(folder, copy);
  return join(copy, 'native/bin');
};
