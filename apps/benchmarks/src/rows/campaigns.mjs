import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median } from '../statistics.mjs';
import { microseconds, ratio, table } from '../table.mjs';

const execute = promisify(execFile);
const script = fileURLToPath(new URL('../campaign-cost.mjs', import.meta.url));

const labels = {
  create: '`create`',
  memory: '`createMany`, `memoryJournal()`',
  file: '`createMany`, `fileJournal(path)`',
};

/** Measures the cost of a row of a campaign beside that of a plain `create`. */
export const measureCampaigns = async ({ server, rounds, scale }) => {
  await server.setMode({ name: 'plain' });
  const count = Math.ceil(1_000 * scale);
  const { stdout } = await execute(process.execPath, [
    '--expose-gc',
    script,
    server.url,
    String(count),
    String(rounds),
  ]);
  const samples = JSON.parse(stdout);
  const over = (way, field) =>
    median(samples.map((sample) => sample[way][field] / sample.create[field]));
  const each = (way, field) =>
    median(samples.map((sample) => (sample[way][field] * 1_000) / count));
  const rows = Object.entries(labels).map(([way, label]) => [
    label,
    ratio(over(way, 'cpu')),
    ratio(over(way, 'wall')),
    microseconds(each(way, 'cpu')),
    microseconds(each(way, 'wall')),
  ]);
  const head = ['way', 'CPU per call', 'time per call', 'CPU, absolute', 'time, absolute'];
  return `## Campaigns, ${count} calls, 4 at once

${table(head, rows)}

The server responds at once, so this is the cost of the SDK and of the disk alone. A call is two entries of the journal, each on
the disk before the campaign goes on.`;
};
