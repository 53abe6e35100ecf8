import { kilobytes, table } from '../table.mjs';

/** Measures leftovers of many calls: listeners on a shared signal, and heap. */
export const measureGrowth = async ({ workers, server, scale, figures }) => {
  await server.setMode({ name: 'plain' });
  const rows = [];
  const count = Math.ceil(5_000 * scale);
  for (const worker of workers.filter(({ target }) => target.signals)) {
    await worker.run({ name: 'get', count: Math.ceil(count / 5) });
    const { listeners, failure } = await worker.run({ name: 'signal', count });
    const { heapGrowth } = await worker.run({ name: 'get', count });
    figures.set('listeners', worker.target, listeners);
    rows.push([worker.target.label, String(listeners ?? failure), kilobytes(heapGrowth)]);
  }
  return `## After ${count} calls\n\n${table(['client', 'listeners left on one shared signal', 'heap growth'], rows)}`;
};
