import { UnreadableDocument } from './unreadable-document.js';

/** Most bytes of a file's parts, unpacked: a zip of a few kilobytes can hold gigabytes of zeros. */
const maxUnpackedBytes = 64 * 2 ** 20;
/** Longest text of a document, in characters: a few kilobytes can name one long text many times. */
const maxTextLength = 64 * 2 ** 20;

/** Counts what is unpacked. @throws UnreadableDocument when it becomes too much. */
export const createUnpackedCount = (): ((more: number) => void) =>
  createCount(maxUnpackedBytes, 'The file is too large, unpacked: 64 MB is the most that is read.');

/** Counts the characters of a text that grows. @throws UnreadableDocument when it becomes too long. */
export const createTextCount = (): ((more: number) => void) =>
  createCount(maxTextLength, 'The text of the file is too long: 64 MB is the most that is read.');

function createCount(most: number, message: string): (more: number) => void {
  let total = 0;
  return (more) => {
    total += more;
    if (total > most) throw new UnreadableDocument(message);
  };
}
