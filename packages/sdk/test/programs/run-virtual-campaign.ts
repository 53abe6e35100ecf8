// Runs a campaign against the mock in its time, with 20 % chaos. Prints the outcome of each row, the calls that the
// mock has placed, and the minutes that have passed for it. Argument: number of rows.
import process from 'node:process';
import { createVoisnapMock, fault } from '@voisnap/testing';
import { memoryJournal, VoisnapClient } from '../../src/index.js';
import { createRows, leadKey } from '../campaigns/rows.js';

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
const run = client.outboundCalls.createMany(createRows(Number(process.argv[2]), agents), {
  campaign: 'spring-2026',
  key: leadKey,
  journal: memoryJournal(),
  concurrency: 8,
});
const begin = mock.clock.now();
const outcomes: { key: string | undefined; status: string }[] = [];
for await (const { key, status } of run) outcomes.push({ key, status });
const minutes = (mock.clock.now() - begin) / 60_000;
const placed = mock.db.outboundCall.all().map(({ metadata }) => ({ metadata }));
process.stdout.write(JSON.stringify({ outcomes, placed, minutes }));
