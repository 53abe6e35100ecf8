// Places calls in three ways in turn, in one process: `create`, `createMany` with a journal in memory, and with one in a
// file. Writes the time of each round. Arguments: the server's URL, the calls of a round, the rounds.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { memoryJournal, VoisnapClient } from '@voisnap/sdk';
import { fileJournal } from '@voisnap/sdk/journal/node';
import { startMeasuring } from './start-measuring.mjs';

const [url, count, rounds] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const concurrency = 4;
const client = new VoisnapClient({ apiKey: 'vsnp_sb_benchmark', baseUrl: url });
const folder = await mkdtemp(join(tmpdir(), 'voisnap-bench-'));
const rows = Array.from({ length: count }, (_, index) => ({
  agentId: 'agt_1',
  toNumber: `+1415${String(index).padStart(7, '0')}`,
  metadata: { leadId: `lead-${index}` },
}));

const create = async () => {
  const left = rows.values();
  const work = async () => {
    for (const row of left) await client.outboundCalls.create(row);
  };
  await Promise.all(Array.from({ length: concurrency }, work));
};

const createMany = async (journal) => {
  const key = ({ metadata }) => metadata.leadId;
  const options = { campaign: 'benchmark', key, journal, concurrency };
  const { placed } = await client.outboundCalls.createMany(rows, options);
  if (placed !== count) throw new Error(`${placed} of ${count} calls were placed`);
};

let journals = 0;
const createFileJournal = () => {
  journals += 1;
  return fileJournal(join(folder, `${journals}.ndjson`));
};
const ways = {
  create,
  memory: () => createMany(memoryJournal()),
  file: () => createMany(createFileJournal()),
};

const names = Object.keys(ways);
const samples = [];
for (const name of names) await ways[name]();
for (let round = 0; round < rounds; round += 1) {
  const sample = {};
  const first = round % names.length;
  for (const name of [...names.slice(first), ...names.slice(0, first)]) {
    globalThis.gc?.();
    const measure = startMeasuring();
    await ways[name]();
    sample[name] = measure();
  }
  samples.push(sample);
}
await client.close();
await rm(folder, { recursive: true });
process.stdout.write(JSON.stringify(samples));
