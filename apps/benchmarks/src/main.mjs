// `npm run bench`: measures, prints, and writes docs/benchmarks.md.
//   --smoke        a few calls of each row, without peers; writes nothing
//   --large        the upload of 600 MB too
//   --only=a,b     some rows only; writes nothing
//   --rounds=20    rounds of the interleaved rows
import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Figures, writeGoals } from './goals.mjs';
import { startServer, startWorker } from './processes.mjs';
import { writeReport } from './report.mjs';
import { measureBundle } from './rows/bundle.mjs';
import { measureCampaigns } from './rows/campaigns.mjs';
import { measureColdStart } from './rows/cold-start.mjs';
import { measureFaults } from './rows/faults.mjs';
import { measureGrowth } from './rows/growth.mjs';
import { measureHeldMemory } from './rows/held-memory.mjs';
import { measureInstallSize } from './rows/install-size.mjs';
import { measureListItems } from './rows/list-items.mjs';
import { measurePagination } from './rows/pagination.mjs';
import { measurePrinting } from './rows/printing.mjs';
import { measureTesting } from './rows/testing.mjs';
import { measureThroughput } from './rows/throughput.mjs';
import { measureUpload } from './rows/upload.mjs';
import { measureWholeBundle } from './rows/whole-bundle.mjs';
import { chooseTargets } from './targets.mjs';

const { values: flags } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    only: { type: 'string' },
    without: { type: 'string', default: '' },
    rounds: { type: 'string' },
  },
});

const rows = {
  throughput: measureThroughput,
  'list-items': measureListItems,
  pagination: measurePagination,
  'cold-start': measureColdStart,
  bundle: measureBundle,
  'whole-bundle': measureWholeBundle,
  'install-size': measureInstallSize,
  upload: measureUpload,
  'held-memory': measureHeldMemory,
  printing: measurePrinting,
  faults: measureFaults,
  growth: measureGrowth,
  campaigns: measureCampaigns,
  testing: measureTesting,
};
/** Rows that start their own processes, and compare no clients. */
const withoutClients = ['install-size', 'campaigns', 'testing'];

const chosen =
  flags.only?.split(',') ?? Object.keys(rows).filter((row) => !flags.smoke || row !== 'pagination');
const server = await startServer();
const without = flags.without.split(',');
const compares = chosen.some((row) => !withoutClients.includes(row));
const targets = chooseTargets(flags).filter(
  ({ name, peer }) => compares && !without.includes(name) && !(peer && without.includes('peers')),
);
const workers = await Promise.all(targets.map((target) => startWorker(target, server.url)));
const context = {
  server,
  workers,
  smoke: flags.smoke,
  large: flags.large,
  rounds: Number(flags.rounds ?? (flags.smoke ? 2 : 15)),
  scale: flags.smoke ? 0.05 : 1,
  figures: new Figures(),
};

const sections = [];
try {
  for (const name of chosen) {
    console.log(`▸ ${name}`);
    const section = await rows[name](context);
    sections.push(section);
    console.log(`\n${section}\n`);
  }
} finally {
  for (const { stop } of [...workers, server]) stop();
}
const goals = writeGoals(context.figures);
// A smoke run is too short to judge by.
if (!flags.smoke) console.log(goals);
if (!flags.smoke && !flags.only) {
  const file = new URL('../../../docs/benchmarks.md', import.meta.url);
  await writeFile(file, await writeReport([goals, ...sections], context));
  console.log('Wrote docs/benchmarks.md');
}
process.exit(0);
