import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { clockIntervalMs, readClock } from './clock-file.js';
import { readState, type SavedState } from './read-state.js';

/** The files that keep a mock. */
export interface StateFiles {
  readonly rows: string;
  readonly clock: string;
}

/** The state that an earlier mock left in a folder. */
export interface OpenedState {
  readonly files: StateFiles;
  readonly saved: SavedState | undefined;
  /** The last moment that the earlier mock is known to have reached; 0 when there was none. */
  readonly seenAt: number;
}

/** Why a file cannot be used: one sentence that says what to do. */
export const describeBrokenState = (file: string, error: Error): Error =>
  new Error(
    `The file ${file}, which keeps the state of the mock, cannot be used: ${error.message}. Move it away to begin with an empty mock.`,
    { cause: error },
  );

/** Opens the state in a folder, which is created where there is none. */
export const openState = async (folder: string): Promise<OpenedState> => {
  const files = { rows: join(folder, 'mock-state.jsonl'), clock: join(folder, 'mock-clock') };
  try {
    await mkdir(folder, { recursive: true });
    const saved = await readState(files.rows);
    const seenAt = Math.max(await readClock(files.clock), saved?.header.now ?? 0);
    return { files, saved, seenAt };
  } catch (error) {
    throw describeBrokenState(files.rows, error as Error);
  }
};

/** The first moment of the next clock: later than any moment that the last clock may have shown. */
export const chooseStart = (seenAt: number, speed: number): number =>
  Math.max(Date.now(), seenAt + 2 * clockIntervalMs * speed);
