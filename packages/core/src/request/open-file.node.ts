import { constants, createReadStream, type PathLike } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import type { FileMeasure } from './file-measure.js';

/** Bytes read at once. */
const chunkSize = 128 * 1_024;

/** Looks at what a path leads to, without opening it. */
export async function measureFile(path: PathLike): Promise<FileMeasure> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { kind: 'directory' };
    await access(path, constants.R_OK);
    return found.isFile() ? { kind: 'file', byteLength: found.size } : { kind: 'stream' };
  } catch (error) {
    return { kind: 'unreadable', code: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

/** Reads a file from its start. It is opened when the first bytes are asked for. */
export const openFile = (path: PathLike): AsyncIterable<Uint8Array> =>
  createLazily(() => createReadStream(path, { highWaterMark: chunkSize }));

async function* createLazily(
  open: () => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  yield* open();
}
