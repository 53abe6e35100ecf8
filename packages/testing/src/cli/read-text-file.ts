import { readFile } from 'node:fs/promises';
import { decodeText } from '../emulator/knowledge/extract-plain.js';
import { UnreadableDocument } from '../emulator/knowledge/unreadable-document.js';
import { UsageError } from './usage-error.js';

/**
 * Reads a text file: UTF-8, with or without a byte order mark, or UTF-16 with one, as some editors and
 * shells on Windows write it.
 * @throws UsageError when the file does not exist or is not text.
 */
export async function readTextFile(path: string, what: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new UsageError(`Cannot read ${what} ${path}: ${reason}.`);
  });
  try {
    return decodeText(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    throw new UsageError(`Cannot read ${what} ${path}. ${error.message}`);
  }
}
