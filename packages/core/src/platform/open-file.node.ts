import { constants, createReadStream, fstatSync, type PathLike } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import type { FileMeasure } from './file-measure.js';

/** Bytes per read. */
const chunkSize = 128 * 1_024;

/**
 * Measures the file at a path, without opening it.
 *
 * @param descriptor - of the file, if it is open. It is measured instead of the path.
 */
export async function measureFile(path: PathLike, descriptor?: unknown): Promise<FileMeasure> {
  const opened = typeof descriptor === 'number' ? descriptor : undefined;
  try {
    const found = opened === undefined ? await stat(path) : fstatSync(opened);
    if (found.isDirectory()) return { kind: 'directory' };
    if (opened === undefined) await access(path, constants.R_OK);
    return found.isFile() ? { kind: 'file', byteLength: found.size } : { kind: 'stream' };
  } catch (error) {
    return { kind: 'unreadable', code: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

/** Reads a file from its start. Opens it at the first read. */
export const openFile = (path: PathLike): AsyncIterable<Uint8Array> =>
  createLazily(() => createReadStream(path, { highWaterMark: chunkSize }));

async function* createLazily(
  open: () => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  yield* open();
}
