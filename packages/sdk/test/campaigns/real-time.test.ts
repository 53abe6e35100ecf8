import { join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { runProgram } from '../../../testing/test/support/run-source.js';
import { auditCampaign } from './audit.js';
import { bundleTestProgram } from './bundle-test-program.js';
import { startCallsServer } from './calls-server.js';
import { createRandom, drawChaos } from './chaos.js';
import { createFastClock } from './fast-clock.js';
import { createJournalFolder } from './journal-folder.js';
import { createRows } from './rows.js';

const rows = createRows(2_000);

it('2 000 rows against a server with 20 % chaos: each is called once, or uncertain and listed', async () => {
  await using folder = await createJournalFolder();
  const begin = Date.now();
  await using server = await startCallsServer({
    nextChaos: drawChaos(0.2, createRandom(2_026)),
    now: createFastClock(begin).now,
  });
  const worker = await bundleTestProgram('run-campaign.ts');
  const journal = join(folder.path, 'spring.ndjson');
  const runOnce = async () => {
    const words = [worker, server.url, journal, `${rows.length}`, `${begin}`, '32'];
    const { code, stdout, stderr } = await runProgram(process.execPath, words).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const outcomes: { key: string; status: string }[] = JSON.parse(stdout);
    expect(new Set(outcomes.map(({ key }) => key)).size).toBe(rows.length);
    expect(outcomes).toHaveLength(rows.length);
    return outcomes;
  };
  const first = await runOnce();
  const { uncertain, ...audit } = auditCampaign(rows, server.placed, first);
  expect(audit).toEqual({ twice: [], missing: [] });
  expect(first.length - uncertain.length).toBe(count(first, 'placed') + count(first, 'found'));
  // Each of the seven kinds was met, and one in five of the requests.
  expect(server.chaos.size).toBe(8);

  const calledBefore = server.placed.length;
  const second = await runOnce();
  expect(count(second, 'skipped')).toBe(rows.length - uncertain.length);
  expect(auditCampaign(rows, server.placed, second)).toMatchObject({ twice: [], missing: [] });
  expect(server.placed.length - calledBefore).toBeLessThanOrEqual(uncertain.length);
});

const count = (outcomes: readonly { readonly status: string }[], wanted: string): number =>
  outcomes.filter(({ status }) => status === wanted).length;
