import { mkdtemp, readFile, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileJournal } from '../../src/entries/journal/node.js';
import { ConfigurationError, VoisnapClient } from '../../src/index.js';
import { auditCampaign } from './audit.js';
import { type CallsServer, startCallsServer } from './calls-server.js';
import { createRows, leadKey } from './rows.js';

let folder: string;
let path: string;
let server: CallsServer;
let client: VoisnapClient;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voisnap-journal-'));
  path = join(folder, 'spring.ndjson');
  server = await startCallsServer();
  client = new VoisnapClient({
    apiKey: 'vsnp_sb_0123456789',
    baseUrl: server.url,
    timeout: 200,
    logLevel: 'off',
  });
});
afterEach(async () => {
  await client.close();
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const rows = createRows(12);
const run = async (campaign = 'spring-2026', file = path) => {
  const journal = fileJournal(file);
  const options = { campaign, key: leadKey, journal, concurrency: 3, reconcileAfter: 200 };
  const outcomes: { key: string; status: string }[] = [];
  for await (const { key = '', status } of client.outboundCalls.createMany(rows, options)) {
    outcomes.push({ key, status });
  }
  return outcomes;
};

it('a row whose last line is torn is looked up, found, and not called again', async () => {
  await run();
  await truncate(path, (await stat(path)).size - 20);
  const outcomes = await run();
  expect(outcomes.filter(({ status }) => status === 'found')).toHaveLength(1);
  expect(outcomes.filter(({ status }) => status === 'skipped')).toHaveLength(11);
  expect(auditCampaign(rows, server.placed, outcomes)).toMatchObject({ twice: [], missing: [] });
});

it('the journal of another campaign is refused before anybody is called', async () => {
  await run();
  const before = await readFile(path, 'utf8');
  await expect(run('summer-2026')).rejects.toThrow(ConfigurationError);
  expect(server.placed).toHaveLength(rows.length);
  expect(await readFile(path, 'utf8')).toBe(before);
});

it('a journal that cannot be opened is refused before anybody is called', async () => {
  await expect(run('spring-2026', join(folder, 'no', 'spring.ndjson'))).rejects.toThrow(/ENOENT/);
  expect(server.placed).toEqual([]);
});

it('a journal that is deleted stops the campaign, which goes on from the copy', async () => {
  const journal = fileJournal(path);
  const options = { campaign: 'spring-2026', key: leadKey, journal, concurrency: 1 };
  const deleted = async () => {
    let outcomes = 0;
    for await (const _ of client.outboundCalls.createMany(rows, options)) {
      outcomes += 1;
      if (outcomes === 5) await rm(path);
    }
  };
  await expect(deleted()).rejects.toThrow(/saved again as .*spring.ndjson/);
  expect(server.placed.length).toBeLessThan(rows.length);
  const outcomes = await run();
  expect(auditCampaign(rows, server.placed, outcomes)).toEqual({
    twice: [],
    missing: [],
    uncertain: [],
  });
});

it('the journal holds no phone number', async () => {
  await run();
  const text = await readFile(path, 'utf8');
  for (const { toNumber } of rows) expect(text).not.toContain(toNumber.slice(1));
});
