import { interleave, median, medianRatio } from '../statistics.mjs';
import { microseconds, ratio, table } from '../table.mjs';
import { baseline } from '../targets.mjs';

const count = 10_000;

/** Measures CPU time per item of a list of 10 000, whose server does not wait. */
export const measureListItems = async ({ server, workers, rounds, smoke, figures }) => {
  await server.setMode({ name: 'list' });
  const lists = workers.filter(({ target }) => target.lists);
  const read = (worker) => worker.run({ name: 'list' });
  if (!smoke) await interleave(lists, 5, read);
  const samples = await interleave(lists, rounds, read);
  const base = samples.get(baseline.name);
  const rows = lists.map(({ target }) => {
    const own = samples.get(target.name);
    const failed = own.find((sample) => sample.failed > 0);
    if (failed) return [target.label, `failed: ${failed.failure}`, '–', '–'];
    const cpu = medianRatio(own, base, 'cpu');
    figures.set('items cpu', target, cpu);
    const absolute = median(own.map((sample) => (sample.cpu * 1_000) / count));
    return [
      target.label,
      ratio(cpu),
      ratio(medianRatio(own, base, 'wall')),
      microseconds(absolute),
    ];
  });
  const head = ['client', 'CPU per item', 'time per item', 'CPU per item, absolute'];
  return `## A list of 10 000 items, 100 a page\n\n${table(head, rows)}`;
};
