import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for `DATA_FOLDER`. `nobody` may enter it, as whom Postgres runs for root. */
export const makeDataFolder = async (): Promise<AsyncDisposable & { readonly path: string }> => {
  const root = process.getuid?.() === 0 ? '/tmp' : tmpdir();
  const path = await realpath(await mkdtemp(join(root, 'desk-')));
  await chmod(path, 0o755);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
};
