import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder for a test. Disposing it deletes its files. */
export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string;
  /** Writes a file, and returns its path. */
  write(name: string, content: string | Uint8Array): Promise<string>;
}

/** Creates a folder for the files of a test. */
export async function createTemporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'voisnap-'));
  return {
    path,
    async write(name, content) {
      const file = join(path, name);
      await writeFile(file, content);
      return file;
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
