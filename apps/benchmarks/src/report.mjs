import { readFile } from 'node:fs/promises';
import os from 'node:os';
import process from 'node:process';
import { table } from './table.mjs';

const readVersions = async () => {
  const { dependencies } = JSON.parse(
    await readFile(new URL('../peers/package.json', import.meta.url), 'utf8'),
  );
  const undici = JSON.parse(
    await readFile(new URL('../node_modules/undici/package.json', import.meta.url), 'utf8'),
  );
  return [['undici', undici.version], ...Object.entries(dependencies)];
};

/** Writes the whole page. */
export const writeReport = async (sections, { rounds }) => `# Benchmarks

Written by \`npm run bench\`, on ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${os.cpus().length} cores. Do not edit; run it again.

Each client runs in a process of its own, the server in another. They take turns, round after round (${rounds} rounds), and
each round begins with another client; what is shown is the median over the rounds of the ratio to bare \`undici.request\` +
\`JSON.parse\` in the same round. CPU time per call (user and system, garbage collection included) comes first, because it
depends least on what else the machine does. The ratios are what to compare; absolute numbers belong to one machine.
Built packages are measured, as users get them.

${table(['package', 'version'], await readVersions())}

${sections.join('\n\n')}

${await readFile(new URL('../notes.md', import.meta.url), 'utf8')}`;
