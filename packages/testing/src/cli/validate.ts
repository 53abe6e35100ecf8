import type { ValidateCommand } from './parse-command.js';
import { readSeedFile } from './seed-file.js';

/**
 * Prints how many entities a seed file stores and what may be a mistake, or all of its problems. Resolves with the exit code.
 * @throws UsageError when the file does not exist.
 */
export async function validate(
  { file }: ValidateCommand,
  print: (text: string) => void,
): Promise<number> {
  const { seed, problems, notes } = await readSeedFile(file);
  if (problems.length > 0) {
    print(`${problems.join('\n')}\n`);
    return 1;
  }
  const counts = Object.entries(seed).map(([table, rows = []]) => `${rows.length} ${table}`);
  print(`${file} is valid: ${counts.length === 0 ? 'it stores nothing' : counts.join(', ')}.\n`);
  for (const note of notes) print(`Note: ${note}\n`);
  return 0;
}
