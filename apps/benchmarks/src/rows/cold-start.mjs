import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { interleave, median } from '../statistics.mjs';
import { milliseconds, table } from '../table.mjs';
import { empty } from '../targets.mjs';

const script = fileURLToPath(new URL('../cold-start.mjs', import.meta.url));
const run = promisify(execFile);

const startOnce = async (target, url, phase) => {
  const { stdout } = await run(process.execPath, [script, target.module, url, phase]);
  return JSON.parse(stdout);
};

/** Measures starting, beyond an empty script: until the client is created, and until the first response. */
export const measureColdStart = async ({ workers, rounds, server, figures }) => {
  await server.setMode({ name: 'plain' });
  const starters = [{ target: empty }, ...workers];
  const over = {};
  for (const phase of ['construct', 'answer']) {
    const samples = await interleave(starters, Math.max(3, Math.min(rounds, 9)), ({ target }) =>
      startOnce(target, server.url, phase),
    );
    const base = samples.get(empty.name);
    over[phase] = (name, field) =>
      median(samples.get(name).map((sample, round) => sample[field] - base[round][field]));
  }
  for (const { target } of workers) {
    figures.set('construct', target, over.construct(target.name, 'wall'));
    figures.set('first answer', target, over.answer(target.name, 'wall'));
  }
  const rows = workers.map(({ target: { name, label } }) => [
    label,
    milliseconds(over.construct(name, 'wall')),
    milliseconds(over.answer(name, 'wall')),
    milliseconds(over.answer(name, 'cpu')),
  ]);
  const head = ['client', 'import and construct', 'start to first answer', 'CPU of that'];
  return `## Cold start, over an empty script\n\n${table(head, rows)}`;
};
