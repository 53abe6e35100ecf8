import { readFile, rename, writeFile } from 'node:fs/promises';

/** How often the mock's time is written, in our milliseconds. */
export const clockIntervalMs = 5_000;

/** Writes what the mock's clock shows, so that the next mock goes on from there. */
export const writeClock = async (file: string, now: number): Promise<void> => {
  await writeFile(`${file}.new`, `${now}\n`);
  await rename(`${file}.new`, file);
};

/** The last moment that was written; 0 when there is none. */
export const readClock = async (file: string): Promise<number> => {
  const moment = Number(await readFile(file, 'utf8').catch(() => 0));
  return Number.isFinite(moment) ? moment : 0;
};
