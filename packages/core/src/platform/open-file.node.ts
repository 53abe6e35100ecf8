import { constants, createReadStream, fstatSync, type PathLike } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import type { FileMeasure } from './file-measure.js';

/** Bytes read at once. */
const chunkSize = 128 * 1_024;

/** Looks at what a path leads to, without opening it; or at the descriptor of what is open already. */
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

/** Reads a file from its start. It is opened when the first bytes are asked for. */
export const openFile = (path: PathLike): AsyncIterable<Uint8Array> =>
  createLazily(() => createReadStream(path, { highWaterMark: chunkSize }));

async function* createLazily(
  open: () => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  yield* open();
}
