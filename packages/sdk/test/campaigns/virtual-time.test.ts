import { createVoisnapMock, fault } from '@voisnap/testing';
import { expect, it } from 'vitest';
import { memoryJournal, VoisnapClient } from '../../src/index.js';
import { auditCampaign } from './audit.js';
import { createRows, leadKey } from './rows.js';

it('2 000 rows at 30 calls a minute take 67 minutes of the mock, and each is called once in its chaos', async () => {
  await using mock = createVoisnapMock({ rateLimit: 'documented', seed: 7 });
  await using client = new VoisnapClient({ ...mock.clientOptions, logLevel: 'off' });
  const agents = Array.from({ length: 16 }, () => mock.db.agent.insert({ name: 'Aria' }).id);
  mock.faults.chaos({
    rate: 0.2,
    of: [
      fault.reset(),
      fault.afterCommit(fault.reset()),
      fault.truncate({ afterBytes: 40 }),
      fault.rateLimited({ retryAfter: '2s' }),
      fault.html(503),
      fault.afterCommit(fault.html(503)),
    ],
  });
  const rows = createRows(2_000, agents);
  const journal = memoryJournal();
  const options = { campaign: 'spring-2026', key: leadKey, journal, concurrency: 8 };
  const begin = mock.clock.now();
  const outcomes: { key: string; status: string }[] = [];
  for await (const { key = '', status } of client.outboundCalls.createMany(rows, options)) {
    outcomes.push({ key, status });
  }
  expect(outcomes).toHaveLength(rows.length);
  expect(auditCampaign(rows, mock.db.outboundCall.all(), outcomes)).toMatchObject({
    twice: [],
    missing: [],
  });
  const minutes = (mock.clock.now() - begin) / 60_000;
  expect(minutes).toBeGreaterThan(66);
  expect(minutes).toBeLessThan(100);
});
