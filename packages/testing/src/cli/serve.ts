import type { Seed } from '../emulator/state/seed.js';
import { type ServedWorkspaces, serveWorkspaces } from '../served/serve.js';
import { isLoopbackName } from '../shared/is-loopback-name.js';
import { describeAddress } from './describe-address.js';
import type { ServeCommand } from './read-serve-command.js';
import { readSeedFile } from './seed-file.js';
import { UsageError } from './usage-error.js';

/**
 * Starts a server of mocks, and prints its address.
 * @throws UsageError when an option or the seed file is invalid, or the port is in use.
 */
export async function serve(
  { data, mock, name: _, ...where }: ServeCommand,
  print: (text: string) => void,
): Promise<ServedWorkspaces> {
  const seed = data === undefined ? undefined : await readSeed(data);
  const options = { ...mock, ...(seed && { data: seed }) };
  const served = await serveWorkspaces(options, where).catch((error: Error) => {
    // The message says what is wrong with options and ports; the stack adds nothing.
    throw new UsageError(error.message);
  });
  const { url, note } = describeAddress(served.url);
  print(`Voisnap mock is listening. Stop it with Ctrl+C.

  VOISNAP_BASE_URL=${url}
  VOISNAP_API_KEY=${served.apiKey}

Every other key, such as vsnp_sb_worker1, opens its own workspace.
The API is described at ${url}/openapi.json, control at ${url}/__voisnap.
${note}${describeClock(mock.clock, url)}${isLoopbackName(where.host) ? '' : warnOfAll(where.host)}
`);
  return served;
}

const warnOfAll = (host: string): string =>
  `Anyone who reaches ${host} can call and control this mock: it has no password. Use --host 127.0.0.1 to accept this machine only.\n`;

async function readSeed(path: string): Promise<Seed> {
  const { seed, problems } = await readSeedFile(path);
  if (problems.length === 0) return seed;
  throw new UsageError(`The seed file ${path} is invalid:\n  ${problems.join('\n  ')}`);
}

/**
 * Only the mode `real` always moves by itself. Other processes cannot sleep on the mock's clock, but with `auto` time
 * also jumps while a fault delays a response.
 */
const describeClock = (clock: ServeCommand['mock']['clock'], url: string): string =>
  clock === 'auto' || clock === 'manual'
    ? `Time stands still (--clock ${clock})${clock === 'auto' ? ' unless a fault delays a response' : ''}. To move it: POST ${url}/__voisnap/clock/advance { "by": "5m" }.\n`
    : '';
