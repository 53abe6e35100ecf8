import process from 'node:process';
import { expect, it } from 'vitest';
import { runProgram } from '../../../testing/test/support/run-source.js';
import { auditCampaign } from './audit.js';
import { bundleTestProgram } from './bundle-test-program.js';
import { createRows } from './rows.js';

const rows = createRows(2_000);

it('2 000 rows at 30 calls a minute take 67 minutes of the mock, and each is called once in its chaos', async () => {
  const words = [await bundleTestProgram('run-virtual-campaign.ts'), `${rows.length}`];
  const { code, stdout, stderr } = await runProgram(process.execPath, words).ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { outcomes, placed, minutes } = JSON.parse(stdout);
  expect(outcomes).toHaveLength(rows.length);
  expect(auditCampaign(rows, placed, outcomes)).toMatchObject({ twice: [], missing: [] });
  expect(minutes).toBeGreaterThan(66);
  expect(minutes).toBeLessThan(100);
});
