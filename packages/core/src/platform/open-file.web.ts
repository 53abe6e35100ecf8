import { ConfigurationError } from '../errors/client-errors.js';
import type { FileMeasure } from './file-measure.js';

/**
 * Throws, because only Node has a file system.
 *
 * @throws `ConfigurationError`
 */
export const measureFile = async (path: unknown, _descriptor?: unknown): Promise<FileMeasure> =>
  assertNoPath(path);

/**
 * Throws, because only Node has a file system.
 *
 * @throws `ConfigurationError`
 */
export const openFile = (path: unknown): AsyncIterable<Uint8Array> => assertNoPath(path);

function assertNoPath(path: unknown): never {
  throw new ConfigurationError(
    `The file ${String(path)} cannot be opened by its path, because this runtime is not Node. Pass a File, a Blob, bytes or a stream instead. Nothing was sent.`,
  );
}
