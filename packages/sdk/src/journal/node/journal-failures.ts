import { ConfigurationError, VoisnapError } from '@voisnap/core/errors';

/** Code of the file system → what it means, and what to do. A new path for an old journal would call people twice. */
const meanings: Readonly<Record<string, readonly [meaning: string, remedy: string]>> = {
  ENOENT: ['its folder does not exist', 'Create the folder'],
  ENOTDIR: ['a part of its path is not a folder', 'Pass another path'],
  EISDIR: ['it is a folder', 'Pass the path of a file'],
  EACCES: ['this user may not write there', 'Change the permissions'],
  EPERM: ['this user may not write there', 'Change the permissions'],
  EROFS: [
    'the file system is read-only',
    'Make it writable, or move the journal and pass its new path',
  ],
  ENOSPC: ['the disk is full', 'Make room'],
  EDQUOT: ['the disk quota is used up', 'Make room'],
  EFBIG: ['the file would be larger than the system allows', 'Raise the limit'],
  EIO: ['the disk reports a fault', 'Check the disk, and keep a copy of the journal'],
  EMFILE: ['the process has too many open files', 'Raise the limit (ulimit -n)'],
  ENAMETOOLONG: ['its name is too long', 'Pass a shorter one'],
};

/** Reads the code of a failure of the file system. */
export const readCode = (failure: unknown): string => (failure as NodeJS.ErrnoException).code ?? '';

const explain = (failure: unknown): { readonly reason: string; readonly remedy: string } => {
  const code = readCode(failure);
  const [meaning, remedy] = meanings[code] ?? [];
  const reason = meaning ? `${meaning} (${code})` : (failure as Error).message;
  return { reason, remedy: remedy ?? 'Remove the cause' };
};

/** Creates the error for a journal that could not be opened. One that says enough itself is returned as it is. */
export const createOpenError = (path: string, cause: unknown): VoisnapError => {
  if (cause instanceof VoisnapError) return cause;
  const { reason, remedy } = explain(cause);
  return new ConfigurationError(
    `The journal ${path} could not be opened: ${reason}. Nothing was called. ${remedy}.`,
    { cause },
  );
};

/** Creates the error for a line that could not be written. One that says enough itself is returned as it is. */
export const createWriteError = (path: string, cause: unknown): VoisnapError => {
  if (cause instanceof VoisnapError) return cause;
  const { reason, remedy } = explain(cause);
  return new VoisnapError(
    `The journal ${path} could not be written: ${reason}. No row is called before its line is written. ` +
      `${remedy}, and run the campaign again with the same journal.`,
    { cause },
  );
};
