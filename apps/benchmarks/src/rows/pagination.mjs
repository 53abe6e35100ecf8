import { interleave, median } from '../statistics.mjs';
import { milliseconds, table } from '../table.mjs';

const shapes = [
  { title: 'no work per page', task: { name: 'list' } },
  { title: '20 ms of work per page', task: { name: 'list', consume: 20 } },
];

const measureList = async ({ task }, { workers, rounds }) => {
  const lists = workers.filter(({ target }) => target.lists);
  return interleave(lists, rounds, (worker) => worker.run(task));
};

const findWall = (samples) => median(samples.map(({ wall }) => wall));

const wallOf = (samples) =>
  samples.some(({ failed }) => failed)
    ? `failed: ${samples[0].failure}`
    : milliseconds(findWall(samples));

/** Measures reading 100 pages of 100 items from a server that takes 20 ms for each. */
export const measurePagination = async (context) => {
  await context.server.setMode({ name: 'list', delay: 20 });
  const { figures } = context;
  const few = { ...context, rounds: Math.min(3, context.rounds) };
  const results = [];
  for (const shape of shapes) results.push(await measureList(shape, few));
  const lists = context.workers.filter(({ target }) => target.lists);
  const rows = lists.map(({ target }) => [
    target.label,
    ...results.map((samples) => wallOf(samples.get(target.name))),
  ]);
  for (const { target } of lists) {
    const [, consuming] = results.map((samples) => samples.get(target.name));
    figures.set('list', target, findWall(consuming));
  }
  const oursAlone = context.workers.filter(({ target }) => target.name === 'voisnap');
  const all = await interleave(oursAlone, few.rounds, (worker) => worker.run({ name: 'listAll' }));
  for (const { target } of oursAlone) figures.set('listAll', target, findWall(all.get('voisnap')));
  rows.push(['voisnap, `listAll({ concurrency: 8 })`', wallOf(all.get('voisnap')), '–']);
  return `## 100 pages of 100 items, 20 ms per page on the server\n\n${table(['client', ...shapes.map(({ title }) => title)], rows)}`;
};
