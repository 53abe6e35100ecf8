import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileJournal } from '../../src/entries/journal/node.js';
import { VoisnapClient } from '../../src/index.js';
import { auditCampaign } from './audit.js';
import { startCallsServer } from './calls-server.js';
import { createRandom, drawChaos } from './chaos.js';
import { createFastClock, fastTimeouts } from './fast-clock.js';
import { createRows, leadKey } from './rows.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voisnap-campaign-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('2 000 rows against a server with 20 % chaos: each is called once, or uncertain and listed', async () => {
  const nextChaos = drawChaos(0.2, createRandom(2_026));
  const clock = createFastClock(Date.now());
  await using server = await startCallsServer({ nextChaos, now: clock.now });
  await using client = new VoisnapClient({
    apiKey: 'vsnp_sb_0123456789',
    baseUrl: server.url,
    clock,
    timeout: fastTimeouts.timeout,
    logLevel: 'off',
    validation: 'off',
  });
  const rows = createRows(2_000);
  const journal = fileJournal(join(folder, 'spring.ndjson'));
  const { reconcileAfter } = fastTimeouts;
  const runOnce = async () => {
    const options = { campaign: 'spring-2026', key: leadKey, journal, concurrency: 32 };
    const run = client.outboundCalls.createMany(rows, { ...options, reconcileAfter });
    const outcomes: { key: string; status: string }[] = [];
    for await (const { key = '', status } of run) outcomes.push({ key, status });
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
