import { createVoisnapMock, type VoisnapMock } from '../voisnap-mock.js';
import type { ServeCommand } from './parse-command.js';
import { readSeedFile } from './read-seed-file.js';
import { UsageError } from './usage-error.js';

/**
 * Starts a mock that listens, and says where.
 * @throws UsageError when an option, the seed file or the port is not good.
 */
export async function serve(
  { port, host, data, mock: options }: ServeCommand,
  print: (text: string) => void,
): Promise<VoisnapMock> {
  const seed = data === undefined ? undefined : await readSeedFile(data);
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

/** What is wrong with options and seeds is told in their messages; the stack says nothing more. */
function blameUser<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error;
  }
}
