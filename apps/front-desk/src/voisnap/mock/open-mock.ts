import { randomInt, randomUUID } from 'node:crypto';
import { createVoisnapMock, type VoisnapMock } from '@voisnap/testing';
import { finishWork } from './state/finish-work.js';
import { keepState } from './state/keep-state.js';
import { chooseStart, describeBrokenState, openState } from './state/open-state.js';
import { restoreRows } from './state/restore-rows.js';

/** A mock that survives its end: the next one on the same folder has the same agents, calls and conversations. */
export interface LastingMock {
  readonly mock: VoisnapMock;
  /** Belongs to the folder: another folder is another account. */
  readonly account: string;
  close(): Promise<void>;
}

/** Opens the mock of a folder. */
export const openMock = async (folder: string, speed: number): Promise<LastingMock> => {
  const { files, saved, seenAt } = await openState(folder);
  const mock = createVoisnapMock({
    // New ids and a later time, so that nothing clashes with what the last mock made.
    seed: randomInt(2 ** 31),
    now: new Date(chooseStart(seenAt, speed)),
    clock: { real: true, speed },
    rateLimit: 'documented',
  });
  try {
    await restoreRows(mock, saved?.lines ?? []);
    finishWork(mock, seenAt);
  } catch (error) {
    await mock.close();
    throw describeBrokenState(files.rows, error as Error);
  }
  const account = saved?.header.account ?? `mock-${randomUUID()}`;
  const kept = keepState(mock, files, account);
  const close = async (): Promise<void> => {
    await kept.close();
    await mock.close();
  };
  return { mock, account, close };
};
