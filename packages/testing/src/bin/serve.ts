import type { Seed } from '../state/seed.js';
import { createVoisnapMock, type VoisnapMock } from '../voisnap-mock.js';
import type { ServeCommand } from './read-serve-command.js';
import { blameUser } from './read-words.js';
import { readSeedFile } from './seed-file.js';
import { UsageError } from './usage-error.js';

/**
 * Starts a mock that listens, and says where.
 * @throws UsageError when an option, the seed file or the port is not good.
 */
export async function serve(
  { port, host, data, mock: options }: ServeCommand,
  print: (text: string) => void,
): Promise<VoisnapMock> {
  const seed = data === undefined ? undefined : await readSeed(data);
  const mock = blameUser(() => createVoisnapMock({ ...options, ...(seed && { data: seed }) }));
  const { url } = await mock.listen({ port, host }).catch(async (error: Error) => {
    await mock.close();
    throw new UsageError(error.message);
  });
  print(`Voisnap mock is listening. Stop it with Ctrl+C.

  VOISNAP_BASE_URL=${url}
  VOISNAP_API_KEY=${mock.clientOptions.apiKey}

`);
  return mock;
}

async function readSeed(path: string): Promise<Seed> {
  const { seed, problems } = await readSeedFile(path);
  if (problems.length === 0) return seed;
  throw new UsageError(`The seed file ${path} is not good:\n  ${problems.join('\n  ')}`);
}
