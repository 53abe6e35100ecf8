import { interleave, median } from '../statistics.mjs';
import { fractions, kilobytes, table } from '../table.mjs';

const shapes = [
  { title: '404', mode: { name: 'error', status: 404, errors: 1 } },
  { title: '422 with a body of 1 MB', mode: { name: 'error', status: 422, errors: 17_000 } },
  // Slow, because most clients try again first.
  { title: 'a reset connection', mode: { name: 'reset', share: 1 }, slow: true },
  {
    title: 'a signal whose reason is a graph',
    mode: { name: 'plain' },
    task: { stopped: true },
    accepts: ({ signals }) => signals,
  },
];

const measureShape = async (
  { mode, task, accepts = () => true },
  { server, workers, rounds, smoke },
) => {
  await server.setMode(mode);
  const chosen = workers.filter(({ target }) => accepts(target));
  const few = smoke ? 1 : Math.min(3, rounds);
  return interleave(chosen, few, (worker) => worker.run({ name: 'print', ...task }));
};

/** Finds the slower and the longer of the two ways to print. */
const findWorst = (samples) => {
  const worst = (field) =>
    median(samples.map(({ printed }) => Math.max(...printed.map((each) => each[field]))));
  return { milliseconds: worst('milliseconds'), bytes: worst('bytes') };
};

/** Measures printing the error of a call, by `console.log` and by JSON. */
export const measurePrinting = async (context) => {
  const results = [];
  const chosen = shapes.filter(({ slow }) => !(slow && context.smoke));
  for (const shape of chosen) results.push(await measureShape(shape, context));
  const rows = context.workers.map(({ target }) => {
    const found = results.map((samples) => {
      const own = samples.get(target.name);
      return own?.every(({ printed }) => printed) ? findWorst(own) : undefined;
    });
    const known = found.filter(Boolean);
    const most = (field) => Math.max(...known.map((each) => each[field]));
    context.figures.set('print time', target, most('milliseconds'));
    context.figures.set('print size', target, most('bytes') / 1_000);
    const cells = found.map(
      (worst) => worst && `${fractions(worst.milliseconds)}, ${kilobytes(worst.bytes)}`,
    );
    return [target.label, ...cells.map((cell) => cell ?? '–')];
  });
  const head = ['client', ...chosen.map(({ title }) => title)];
  return `## Printing an error, by \`console.log\` or as JSON, the worse of them\n\n${table(head, rows)}`;
};
