import { readFile } from 'node:fs/promises';
import type { Header, Line } from './mock-state.js';

/** The content of a state file. */
export interface SavedState {
  readonly header: Header;
  readonly lines: readonly Line[];
}

/**
 * Reads a file of state. `undefined`: there is none.
 * @throws Error when it is not whole.
 */
export const readState = async (file: string): Promise<SavedState | undefined> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const [header, ...lines] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  if (header?.version !== 1) throw new Error('it was written by another version of this app');
  return { header, lines };
};
