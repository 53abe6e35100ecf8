import { fileURLToPath } from 'node:url';
import { buildBundle } from '../build-bundle.mjs';
import { kilobytes, table } from '../table.mjs';
import { ours } from '../targets.mjs';

const here = fileURLToPath(new URL('..', import.meta.url));
const peersFolder = fileURLToPath(new URL('../../peers', import.meta.url));

const external = ['undici', 'undici/lib/dispatcher/agent.js'];

const oneResource = (options) => `
  import { createHttpClient } from '@voisnap/sdk/http-client';
  import { Agents } from '@voisnap/sdk/agents';
  export const agents = new Agents(createHttpClient(${options}));`;

const production = { conditions: ['production', 'module'] };

const entries = [
  { target: ours, label: 'voisnap, one resource', source: oneResource('{}') },
  {
    label: 'voisnap, one resource, condition `production`',
    figure: 'production',
    target: ours,
    source: oneResource('{}'),
    options: production,
  },
  { label: 'voisnap, all', source: `export { VoisnapClient } from '@voisnap/sdk';` },
];

const peerEntries = [
  'stripe',
  'openai',
  'retell-sdk',
  '@vapi-ai/server-sdk',
  '@elevenlabs/elevenlabs-js',
  'octokit',
].map((name) => ({
  label: name,
  target: { name, peer: true },
  source: `export * from '${name}'; export { default } from '${name}';`,
  fallback: `export * from '${name}';`,
  folder: peersFolder,
}));

const writeSize = ({ minified, gzipped }) => `${kilobytes(minified)} / ${kilobytes(gzipped)}`;

/** Measures the bundle of an entry: of its source, or, if that does not build, of its fallback. */
const measureEntry = async (entry, platform, figures) => {
  const { target, figure = 'bundle', folder = here, options } = entry;
  for (const source of [entry.source, entry.fallback]) {
    if (source === undefined) continue;
    try {
      const { first, total } = await buildBundle({
        source,
        folder,
        platform,
        external,
        ...options,
      });
      if (target) figures.set(`${figure} ${platform}`, target, first.gzipped / 1_000);
      return [writeSize(first), writeSize(total)];
    } catch {}
  }
  return ['does not build', '–'];
};

/** Bundles an entry with esbuild, minified and gzipped, without undici. */
export const measureBundle = async ({ smoke, figures }) => {
  const rows = [];
  for (const entry of smoke ? entries : [...entries, ...peerEntries]) {
    rows.push([
      entry.label,
      ...(await measureEntry(entry, 'node', figures)),
      ...(await measureEntry(entry, 'browser', figures)),
    ]);
  }
  const head = ['entry', 'Node, loads first', 'in all', 'browser, loads first', 'in all'];
  return `## Bundle, undici external, minified / gzipped\n\n${table(head, rows)}`;
};
