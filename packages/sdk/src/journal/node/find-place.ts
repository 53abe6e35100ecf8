import { type BigIntStats, statSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

/** Which file this is. As long as the file is open, no other one has the same place. */
const describePlace = ({ dev, ino }: BigIntStats): string => `${dev} ${ino}`;

/** Returns where an open file is. */
export const findPlaceOf = async (handle: FileHandle): Promise<string> =>
  describePlace(await handle.stat({ bigint: true }));

/**
 * Returns where the file of a path is, `undefined` if there is none. Asked for each entry of a journal, so without a
 * thread: to wake one takes ten times as long.
 */
export const findPlace = (path: string): string | undefined => {
  try {
    return describePlace(statSync(path, { bigint: true }));
  } catch {
    return undefined;
  }
};
