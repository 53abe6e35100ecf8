import { table } from '../table.mjs';

const shapes = [
  {
    title: '10 % 503, GET',
    mode: { name: 'unavailable', share: 0.1 },
    task: 'get',
    describe: 'failed',
  },
  {
    title: '5 % resets after execution, GET',
    mode: { name: 'reset', share: 0.05 },
    task: 'get',
    describe: 'failed',
  },
  {
    title: '5 % resets after execution, POST',
    mode: { name: 'reset', share: 0.05 },
    task: 'post',
    describe: 'executed',
  },
  {
    title: 'the same, with a key of the caller',
    mode: { name: 'reset', share: 0.05 },
    task: 'postWithKey',
    describe: 'executed',
    only: 'voisnap',
  },
];

const measureShape = async (
  { title, mode, task, describe, only },
  worker,
  { server, scale, figures },
) => {
  if (only && worker.target.name !== only) return '–';
  if (task === 'post' && worker.target.spacedWrites) return 'one a second';
  await server.setMode(mode);
  const sample = await worker.run({ name: task, count: Math.ceil(500 * scale), concurrency: 50 });
  figures.set(`${title}: failed`, worker.target, sample.failed);
  if (describe === 'failed') return `${sample.failed} failed`;
  const { repeated, unprotected } = await server.count();
  figures.set(`${title}: twice`, worker.target, unprotected);
  figures.set(`${title}: unsaid`, worker.target, sample.failed - sample.unknown);
  const said = sample.unknown > 0 ? ` (${sample.unknown} say requestSent: 'maybe')` : '';
  const keyed = repeated > unprotected ? `, ${unprotected} when the server honours keys` : '';
  return `${sample.failed} failed${said}, ${repeated} executed twice${keyed}`;
};

/** Measures the clients, with their defaults, on a server that fails. */
export const measureFaults = async (context) => {
  const rows = [];
  for (const worker of context.workers) {
    const cells = [];
    for (const shape of shapes) cells.push(await measureShape(shape, worker, context));
    rows.push([worker.target.label, ...cells]);
  }
  return `## A server that fails, ${Math.ceil(500 * context.scale)} calls, each client's defaults\n\n${table(['client', ...shapes.map(({ title }) => title)], rows)}`;
};
