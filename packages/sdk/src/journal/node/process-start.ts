import { readFile } from 'node:fs/promises';

/**
 * Reads when a process started, as a text that another process with the same number does not have. Only Linux says it
 * without a further program.
 *
 * @returns `undefined` when the process does not exist or the system does not say.
 */
export const readProcessStart = async (pid: number): Promise<string | undefined> => {
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    // proc(5): field 22 is the start time in ticks. Field 2 is a name that may have spaces and brackets.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? undefined : `${boot.trim()} ${ticks}`;
  } catch {
    return undefined;
  }
};
