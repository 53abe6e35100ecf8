import { type BigIntStats, statSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

/** Which file this is. As long as the file is open, no other one has the same place. */
const describePlace = ({ dev, ino }: BigIntStats): string => `${dev} ${ino}`;

/** Returns where an open file is. */
export const findPlaceOf = async (handle: FileHandle): Promise<string> =>
  describePlace(await handle.stat({ bigint: true }));

/** A file as its folder has it. */
export interface FoundFile {
  readonly place: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * Returns the file of a path, `undefined` if there is none. Asked for each entry of a journal, so without a thread: to
 * wake one takes ten times as long.
 */
export const findFile = (path: string): FoundFile | undefined => {
  try {
    const found = statSync(path, { bigint: true });
    return { place: describePlace(found), size: Number(found.size) };
  } catch {
    return undefined;
  }
};
