// Runs a campaign, and prints the outcome of each row at the end. Arguments: URL, journal, number of rows, begin
// of the clock, concurrency.
import process from 'node:process';
import { fileJournal } from '../../src/entries/journal/node.js';
import { VoisnapClient } from '../../src/index.js';
import { createFastClock, fastTimeouts } from '../campaigns/fast-clock.js';
import { createRows, leadKey } from '../campaigns/rows.js';

const [, , baseUrl = '', journal = '', count = '', begin = '', concurrency = '8'] = process.argv;
const client = new VoisnapClient({
  apiKey: 'vsnp_sb_0123456789',
  baseUrl,
  clock: createFastClock(Number(begin)),
  timeout: fastTimeouts.timeout,
  validation: 'off',
  logLevel: 'off',
});
const run = client.outboundCalls.createMany(createRows(Number(count)), {
  campaign: 'spring-2026',
  key: leadKey,
  journal: fileJournal(journal),
  concurrency: Number(concurrency),
  reconcileAfter: fastTimeouts.reconcileAfter,
});
const outcomes: { key: string | undefined; status: string }[] = [];
for await (const { key, status } of run) outcomes.push({ key, status });
process.stdout.write(JSON.stringify(outcomes));
await client.close();
