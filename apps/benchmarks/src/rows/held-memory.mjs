import { interleave, median } from '../statistics.mjs';
import { megabytes, ratio, table } from '../table.mjs';

const chunk = 16;

/** Measures the memory that a response holds before its end, when it arrives in small chunks. */
export const measureHeldMemory = async ({ server, workers, rounds, smoke, figures }) => {
  const bytes = smoke ? 500_000 : 4_000_000;
  // What a client loads at its first call is not part of a response.
  await server.setMode({ name: 'plain' });
  for (const worker of workers) await worker.run({ name: 'get', count: 20 });
  await server.setMode({ name: 'small chunks', bytes, chunk, hold: smoke ? 300 : 1_500 });
  const few = smoke ? 1 : Math.min(3, rounds);
  const samples = await interleave(workers, few, (worker) =>
    worker.run({ name: 'hold', every: smoke ? 100 : 250 }),
  );
  const rows = workers.map(({ target }) => {
    const own = samples.get(target.name);
    const failed = own.find((sample) => sample.failed > 0);
    if (failed) return [target.label, `failed: ${failed.failure}`, '–'];
    const held = median(own.map((sample) => sample.held));
    figures.set('held', target, held / bytes);
    return [target.label, ratio(held / bytes), megabytes(held)];
  });
  const head = ['client', 'memory, by the size of the response', 'memory'];
  return `## Memory of one response of ${megabytes(bytes)} in chunks of ${chunk} bytes, before its end\n\n${table(head, rows)}`;
};
