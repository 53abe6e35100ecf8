import { interleave, median, medianRatio } from '../statistics.mjs';
import { microseconds, ratio, table } from '../table.mjs';
import { baseline } from '../targets.mjs';

const shapes = [
  { title: 'GET of 2 KB, one after the other', task: { name: 'get', count: 200 } },
  { title: 'POST of 2 KB, one after the other', task: { name: 'post', count: 200 } },
  {
    title: 'GET of 2 KB, 64 at once',
    task: { name: 'get', count: 640, concurrency: 64 },
  },
];

const measureShape = async ({ title, task }, { workers: all, rounds, scale }) => {
  const workers = all.filter(({ target }) => task.name !== 'post' || !target.spacedWrites);
  const scaled = { ...task, count: Math.ceil(task.count * scale) };
  for (const worker of workers) await worker.run({ ...scaled, count: Math.ceil(4_000 * scale) });
  const samples = await interleave(workers, rounds, (worker) => worker.run(scaled));
  const base = samples.get(baseline.name);
  const rows = workers.map(({ target }) => {
    const own = samples.get(target.name);
    const cpu = median(own.map((sample) => (sample.cpu * 1_000) / scaled.count));
    const failed = own.some((sample) => sample.failed > 0) ? ' (failed)' : '';
    return [
      target.label + failed,
      ratio(medianRatio(own, base, 'cpu')),
      ratio(1 / medianRatio(own, base, 'wall')),
      microseconds(cpu),
    ];
  });
  return `### ${title}\n\n${table(['client', 'CPU per call', 'calls per second', 'CPU per call, absolute'], rows)}`;
};

/** CPU time per call and calls per second. */
export const measureThroughput = async (context) => {
  await context.server.setMode({ name: 'plain' });
  const parts = [];
  for (const shape of shapes) parts.push(await measureShape(shape, context));
  return `## Calls\n\n${parts.join('\n\n')}`;
};
