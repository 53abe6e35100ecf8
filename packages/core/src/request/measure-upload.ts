import { measureFile } from '#open-file';
import type { FileMeasure } from '../platform/file-measure.js';
import type { CreateUploadError } from './upload-file.js';

/** A file, or a pipe or device that can be read like one. */
type Readable = Extract<FileMeasure, { kind: 'file' | 'stream' }>;

/**
 * Measures the file of an upload before anything is sent.
 *
 * @param descriptor The file's descriptor, if it is open already.
 * @throws the error of `createError` when the file is missing, a directory, or not readable.
 */
export async function measureUpload(
  path: string | URL,
  createError: CreateUploadError,
  descriptor?: unknown,
): Promise<Readable> {
  const measure = await measureFile(path, descriptor);
  const shown = typeof path === 'string' ? path : path.href;
  if (measure.kind === 'directory') {
    throw createError(`${shown} is a directory: pass the path of one file.`);
  }
  if (measure.kind === 'unreadable') {
    throw createError(`${shown} ${explain(measure.code)}`);
  }
  return measure;
}

function explain(code: string): string {
  if (code === 'ENOENT')
    return 'does not exist: check the path, which is relative to the working directory.';
  if (code === 'EACCES' || code === 'EPERM') return 'cannot be read: check its permissions.';
  return `cannot be read (${code}).`;
}
