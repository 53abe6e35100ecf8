import { interleave, median, medianRatio } from '../statistics.mjs';
import { microseconds, ratio, table } from '../table.mjs';
import { baseline } from '../targets.mjs';

const shapes = [
  { id: 'get', title: 'GET of 2 KB, one after the other', task: { name: 'get', count: 200 } },
  { id: 'post', title: 'POST of 2 KB, one after the other', task: { name: 'post', count: 200 } },
  {
    id: 'get64',
    title: 'GET of 2 KB, 64 at once',
    task: { name: 'get', count: 640, concurrency: 64 },
  },
  {
    id: 'post64',
    title: 'POST of 2 KB, 64 at once',
    task: { name: 'post', count: 640, concurrency: 64 },
  },
];

const measureShape = async ({ id, title, task }, { workers: all, rounds, scale, figures }) => {
  const workers = all.filter(({ target }) => task.name !== 'post' || !target.spacedWrites);
  const scaled = { ...task, count: Math.ceil(task.count * scale) };
  for (const worker of workers) await worker.run({ ...scaled, count: Math.ceil(4_000 * scale) });
  const samples = await interleave(workers, rounds, (worker) => worker.run(scaled));
  const base = samples.get(baseline.name);
  const rows = workers.map(({ target }) => {
    const own = samples.get(target.name);
    const cpu = medianRatio(own, base, 'cpu');
    const rate = 1 / medianRatio(own, base, 'wall');
    figures.set(`${id} cpu`, target, cpu);
    figures.set(`${id} rate`, target, rate);
    const absolute = median(own.map((sample) => (sample.cpu * 1_000) / scaled.count));
    const failed = own.some((sample) => sample.failed > 0) ? ' (failed)' : '';
    return [target.label + failed, ratio(cpu), ratio(rate), microseconds(absolute)];
  });
  return `### ${title}\n\n${table(['client', 'CPU per call', 'calls per second', 'CPU per call, absolute'], rows)}`;
};

/** Measures CPU time per call, and calls per second. */
export const measureThroughput = async (context) => {
  await context.server.setMode({ name: 'plain' });
  const parts = [];
  for (const shape of shapes) parts.push(await measureShape(shape, context));
  return `## Calls\n\n${parts.join('\n\n')}`;
};
