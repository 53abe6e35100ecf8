import type { FileHandle } from 'node:fs/promises';

/** A line of a file. */
export interface FileLine {
  /** 1 for the first. */
  readonly number: number;
  /** Without its line break. */
  readonly bytes: Buffer;
  /** Where it begins in the file. */
  readonly start: number;
  /** Whether a line break ends it. Only the last line of a file may have none. */
  readonly isComplete: boolean;
}

const chunkSize = 65_536;
const lineFeed = 0x0a;
/** A line of a journal has a few hundred bytes. Whatever is longer is not read into memory. */
const longestLine = 1_048_576;

/** Reads a file line by line, with flat memory. The first MiB of a line that is longer counts as the last line. */
export async function* readLines(handle: FileHandle): AsyncGenerator<FileLine, void, undefined> {
  let rest = Buffer.alloc(0);
  let start = 0;
  let number = 1;
  for (;;) {
    const { bytesRead, buffer } = await handle.read({
      buffer: Buffer.alloc(chunkSize),
      position: start + rest.length,
    });
    if (bytesRead === 0) break;
    rest = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
    for (let end = rest.indexOf(lineFeed); end !== -1; end = rest.indexOf(lineFeed)) {
      yield { number, bytes: rest.subarray(0, end), start, isComplete: true };
      rest = rest.subarray(end + 1);
      start += end + 1;
      number += 1;
    }
    if (rest.length > longestLine) {
      yield { number, bytes: rest, start, isComplete: true };
      return;
    }
  }
  if (rest.length > 0) yield { number, bytes: rest, start, isComplete: false };
}
