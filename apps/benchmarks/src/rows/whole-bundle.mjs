import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { buildBundle } from '../build-bundle.mjs';
import { kilobytes, table } from '../table.mjs';

const execute = promisify(execFile);

/** A platform has modules of its own where `external` names them: Workers have those of Node. */
const platforms = [
  { name: 'Node, ESM', id: 'esm', runs: true, options: { platform: 'node', splitting: false } },
  { name: 'Node, ESM in chunks', id: 'chunks', runs: true, options: { platform: 'node' } },
  { name: 'Node, CJS', id: 'cjs', runs: true, options: { platform: 'node', format: 'cjs' } },
  {
    name: 'edge',
    id: 'edge',
    options: {
      platform: 'browser',
      conditions: ['workerd', 'worker', 'browser'],
      external: ['node:*'],
    },
  },
  { name: 'browser', id: 'browser', options: { platform: 'browser' } },
];

/** The program of a function: one client, one call. Ours has no code for the other rows of this benchmark. */
const writeProgram = ({ ours, module }) =>
  ours
    ? `import { VoisnapClient } from '@voisnap/sdk';
const client = new VoisnapClient({ apiKey: 'vsnp_sb_benchmark', baseUrl: process.env.SERVER_URL });
client.agents.get('agt_1').then((agent) => console.log(typeof agent));`
    : `import { open } from './${basename(module)}';
open(process.env.SERVER_URL).get().then((agent) => console.log(typeof agent));`;

/** Runs the bundle in a folder that has nothing else, as a function does. */
const run = async (chunks, url) => {
  const folder = await mkdtemp(join(tmpdir(), 'voisnap-bundle-'));
  try {
    for (const { file, code } of chunks) await writeFile(join(folder, file), code);
    const main = chunks.map(({ file }) => file).find((file) => file.startsWith('main.'));
    const env = { ...process.env, SERVER_URL: url };
    const options = { cwd: folder, env, timeout: 30_000 };
    const { stdout } = await execute(process.execPath, [join(folder, main)], options);
    return stdout.trim() === 'object';
  } catch {
    return false;
  } finally {
    await rm(folder, { recursive: true });
  }
};

const measurePlatform = async ({ name, id, runs, options }, target, { server, figures }) => {
  const folder = dirname(target.module);
  const built = await buildBundle({ source: writeProgram(target), folder, ...options }).catch(
    () => undefined,
  );
  if (built === undefined) return [target.label, name, 'does not build', '–', '–'];
  const { first, total, chunks } = built;
  const ran = runs ? await run(chunks, server.url) : undefined;
  figures.set(`whole ${id} first`, target, first.gzipped / 1_000);
  figures.set(`whole ${id}`, target, total.gzipped / 1_000);
  if (runs) figures.set(`whole ${id} fails`, target, ran ? 0 : 1);
  return [
    target.label,
    name,
    `${kilobytes(first.minified)} / ${kilobytes(first.gzipped)}`,
    `${kilobytes(total.minified)} / ${kilobytes(total.gzipped)}`,
    ran === undefined ? '–' : ran ? 'yes' : '**no**',
  ];
};

/** Bundles a program with a whole client, as users do: with esbuild, and nothing external. */
export const measureWholeBundle = async (context) => {
  await context.server.setMode({ name: 'plain' });
  const rows = [];
  for (const { target } of context.workers) {
    // Fetch is part of the platform, and the second target of ours is an option.
    if (target.name === 'fetch' || target.name === 'voisnap-off') continue;
    for (const platform of platforms) rows.push(await measurePlatform(platform, target, context));
  }
  const head = ['client', 'for', 'loads first', 'in all', 'runs alone'];
  return `## Bundle of a whole client, nothing external, minified / gzipped\n\n${table(head, rows)}`;
};
