import { UnreadableDocument } from './unreadable-document.js';

/** Most unpacked bytes of a file: a zip of a few kilobytes can contain gigabytes of zeros. */
const maxUnpackedBytes = 64 * 2 ** 20;
/** Longest text of a document, in characters: a small file can refer to one long text many times. */
const maxTextLength = 64 * 2 ** 20;

/** Counts unpacked bytes. @throws UnreadableDocument above the limit. */
export const createUnpackedCount = (): ((more: number) => void) =>
  createCount(maxUnpackedBytes, 'The unpacked file is too large: the limit is 64 MB.');

/** Counts extracted characters. @throws UnreadableDocument above the limit. */
export const createTextCount = (): ((more: number) => void) =>
  createCount(maxTextLength, 'The text of the file is too long: the limit is 64 MB.');

function createCount(most: number, message: string): (more: number) => void {
  let total = 0;
  return (more) => {
    total += more;
    if (total > most) throw new UnreadableDocument(message);
  };
}
