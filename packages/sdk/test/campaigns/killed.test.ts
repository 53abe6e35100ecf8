import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { type RunningProgram, runProgram } from '../../../testing/test/support/run-source.js';
import { auditCampaign } from './audit.js';
import { bundleTestProgram } from './bundle-test-program.js';
import { startCallsServer } from './calls-server.js';
import { createRandom, drawChaos } from './chaos.js';
import { createFastClock } from './fast-clock.js';
import { createJournalFolder } from './journal-folder.js';
import { createRows } from './rows.js';

const rows = createRows(300);

/** Kills a program when the server has come so many steps further. */
class Killer {
  #stepsLeft = Number.POSITIVE_INFINITY;
  #program: RunningProgram | undefined;

  aim(program: RunningProgram, steps: number): void {
    this.#program = program;
    this.#stepsLeft = steps;
  }

  /** The server waits until the program is gone: what it does next, it does for a dead client. */
  async step(): Promise<void> {
    this.#stepsLeft -= 1;
    if (this.#stepsLeft !== 0) return;
    this.#program?.child.kill('SIGKILL');
    await this.#program?.ended;
  }
}

it('a campaign that is killed at twenty random moments calls nobody twice, and everybody in the end', async () => {
  await using folder = await createJournalFolder();
  const random = createRandom(20);
  const killer = new Killer();
  const begin = Date.now();
  await using server = await startCallsServer({
    nextChaos: drawChaos(0.2, random),
    now: createFastClock(begin).now,
    atStep: () => killer.step(),
  });
  const worker = await bundleTestProgram('run-campaign.ts');
  const journal = join(folder.path, 'spring.ndjson');
  const words = [worker, server.url, journal, String(rows.length), String(begin)];
  for (let kills = 0; kills < 20; kills += 1) {
    const program = runProgram(process.execPath, words);
    killer.aim(program, 1 + Math.floor(random() * 30));
    expect(await program.ended).toMatchObject({ code: null, stderr: '' });
  }
  const { code, stdout, stderr } = await runProgram(process.execPath, words).ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const outcomes = JSON.parse(stdout);
  expect(outcomes).toHaveLength(rows.length);
  const audit = auditCampaign(rows, server.placed, outcomes);
  expect(audit).toEqual({ twice: [], missing: [], uncertain: [] });
  expect((await readdir(folder.path)).filter((name) => name.endsWith('.lock'))).toEqual([]);
});
