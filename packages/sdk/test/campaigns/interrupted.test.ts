import { createVoisnapMock, type VoisnapMock } from '@voisnap/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CampaignRun, type Journal, memoryJournal, VoisnapClient } from '../../src/index.js';
import { auditCampaign } from './audit.js';
import { createRows, type LeadRow, leadKey } from './rows.js';

// 100 rows at 30 calls a minute: the fourth minute places the last ones.

let mock: VoisnapMock;
let client: VoisnapClient;
let rows: LeadRow[];
let journal: Journal;
beforeEach(() => {
  mock = createVoisnapMock({ rateLimit: 'documented' });
  client = new VoisnapClient({ ...mock.clientOptions, logLevel: 'off' });
  rows = createRows(100, [mock.db.agent.insert({ name: 'Aria' }).id]);
  journal = memoryJournal();
});
afterEach(async () => {
  await client.close();
  await mock.close();
});

const start = (source: Iterable<LeadRow>, signal?: AbortSignal): CampaignRun<LeadRow> =>
  client.outboundCalls.createMany(source, {
    campaign: 'spring-2026',
    key: leadKey,
    journal,
    concurrency: 4,
    signal,
  });

const expectEachOnce = async (run: CampaignRun<LeadRow>) => {
  const outcomes: { key: string; status: string }[] = [];
  for await (const { key = '', status } of run) outcomes.push({ key, status });
  expect(auditCampaign(rows, mock.db.outboundCall.all(), outcomes)).toEqual({
    twice: [],
    missing: [],
    uncertain: [],
  });
};

describe('a campaign calls each row once', () => {
  it('after a pause that is longer than the window of the rate limit', async () => {
    const run = start(rows);
    let paused = 0;
    for await (const _ of run) {
      if (mock.db.outboundCall.size !== 40 || paused > 0) continue;
      run.pause();
      await mock.clock.sleep(10_000);
      paused = mock.db.outboundCall.size;
      await mock.clock.sleep(600_000);
      expect(mock.db.outboundCall.size).toBe(paused);
      run.resume();
    }
    expect(paused).toBeGreaterThanOrEqual(40);
    expect(paused).toBeLessThan(45);
    expect(await run).toMatchObject({ placed: 100, durationMs: expect.any(Number) });
    await expectEachOnce(start(rows));
  });

  it('after its rows threw in the middle', async () => {
    function* failing() {
      yield* rows.slice(0, 50);
      throw new Error('The database went away.');
    }
    await expect(start(failing())).rejects.toThrow('The database went away.');
    expect(mock.db.outboundCall.size).toBeLessThanOrEqual(50);
    await expectEachOnce(start(rows));
  });

  it('after it was aborted while it waited for the rate limit', async () => {
    const controller = new AbortController();
    const run = start(rows, controller.signal);
    const stopped = (async () => {
      for await (const _ of run) if (mock.db.outboundCall.size === 30) controller.abort();
    })();
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(mock.db.outboundCall.size).toBeLessThan(40);
    await expectEachOnce(start(rows));
  });

  it('when the list has each of them twice', async () => {
    const summary = await start(rows.flatMap((row) => [row, row]));
    expect(summary).toMatchObject({ placed: 100, rejected: 100 });
    await expectEachOnce(start(rows));
  });
});
