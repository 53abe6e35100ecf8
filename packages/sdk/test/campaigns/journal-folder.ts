import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder in memory, where the system has one: how long a busy disk takes to sync proves nothing about a campaign. */
const findMemory = (): string => {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
};

/** A folder for journals of a test. */
export interface JournalFolder extends AsyncDisposable {
  readonly path: string;
}

/** Creates a folder for journals. It survives the death of a process, and is deleted at the end of the test. */
export const createJournalFolder = async (): Promise<JournalFolder> => {
  const path = await mkdtemp(join(findMemory(), 'voisnap-campaign-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
};
