import { readFile } from 'node:fs/promises';
import type { Seed } from '../state/seed.js';
import { UsageError } from './usage-error.js';

/**
 * Reads a seed file. What is in it is checked when it is stored.
 * @throws UsageError when there is no such file, or it holds no JSON object.
 */
export async function readSeedFile(path: string): Promise<Seed> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new UsageError(`Cannot read the seed file ${path}: ${reason}.`);
  });
  const seed = parseJson(path, text);
  if (typeof seed === 'object' && seed !== null && !Array.isArray(seed)) return seed;
  throw new UsageError(
    `The seed file ${path} must hold a JSON object, as { "agent": [{ "name": "Aria" }] }.`,
  );
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`The seed file ${path} is no JSON: ${(error as Error).message}.`);
  }
}
