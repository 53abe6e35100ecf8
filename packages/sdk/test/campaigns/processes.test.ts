import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type RunningProgram, runProgram } from '../../../testing/test/support/run-source.js';
import { auditCampaign } from './audit.js';
import { bundleTestProgram } from './bundle-test-program.js';
import { type CallsServer, startCallsServer } from './calls-server.js';
import { createJournalFolder, type JournalFolder } from './journal-folder.js';
import { createRows } from './rows.js';

let folder: JournalFolder;
beforeEach(async () => {
  folder = await createJournalFolder();
});
afterEach(() => folder[Symbol.asyncDispose]());

const rows = createRows(40);
const start = async (
  { url }: CallsServer,
  shell: readonly string[] = [],
): Promise<RunningProgram> => {
  const worker = await bundleTestProgram('run-campaign.ts');
  const journal = join(folder.path, 'spring.ndjson');
  const words = [process.execPath, worker, url, journal, `${rows.length}`, `${Date.now()}`];
  const [file = '', ...rest] = [...shell, ...words];
  return runProgram(file, rest);
};
const none = { twice: [], missing: [], uncertain: [] };

it('a second process on the journal of a running campaign is refused, and calls nobody', async () => {
  let goOn = () => {};
  const second = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let isRunning = () => {};
  const first = new Promise<void>((resolve) => {
    isRunning = resolve;
  });
  await using server = await startCallsServer({
    atStep: () => {
      isRunning();
      return second;
    },
  });
  const running = await start(server);
  // One that fails at its start would be waited for without an end.
  await Promise.race([first, running.ended]);
  const { code, stderr } = await (await start(server)).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(
    new RegExp(`ConfigurationError: The journal is in use by process ${running.child.pid}, since`),
  );
  expect(server.placed).toEqual([]);
  goOn();
  const { stdout } = await running.ended;
  expect(auditCampaign(rows, server.placed, JSON.parse(stdout))).toEqual(none);
});

it.runIf(process.platform !== 'win32')(
  'a campaign whose journal cannot grow stops with an error, and goes on when it can',
  async () => {
    await using server = await startCallsServer();
    // 3 blocks of 512 bytes: the lines of a few rows.
    const limited = ['sh', '-c', 'ulimit -f 3; exec "$@"', 'sh'];
    const { code, stderr } = await (await start(server, limited)).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/VoisnapError: The journal .* could not be written: .* \(EFBIG\)/);
    expect(server.placed.length).toBeGreaterThan(0);
    expect(server.placed.length).toBeLessThan(10);
    const { stdout } = await (await start(server)).ended;
    expect(auditCampaign(rows, server.placed, JSON.parse(stdout))).toEqual(none);
  },
);
