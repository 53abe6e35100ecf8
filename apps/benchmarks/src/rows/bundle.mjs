import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { kilobytes, table } from '../table.mjs';
import { ours } from '../targets.mjs';

const here = fileURLToPath(new URL('..', import.meta.url));
const peersFolder = fileURLToPath(new URL('../../peers', import.meta.url));

const oneResource = (options) => `
  import { createHttpClient } from '@voisnap/sdk/http-client';
  import { Agents } from '@voisnap/sdk/agents';
  export const agents = new Agents(createHttpClient(${options}));`;

const entries = [
  {
    target: ours,
    label: 'voisnap, one resource',
    source: oneResource('{}'),
    external: ['zod', '@voisnap/types/contract'],
  },
  { label: 'voisnap, one resource, with its models', source: oneResource('{}'), external: [] },
  {
    label: 'voisnap, all',
    source: `export { VoisnapClient } from '@voisnap/sdk';`,
    external: ['@voisnap/types/contract'],
  },
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
  external: [],
}));

const bundle = async ({ source, external, folder = here }, platform) => {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform,
    target: 'es2023',
    external: ['undici', 'undici/lib/dispatcher/agent.js', ...external],
    logLevel: 'silent',
  });
  const [{ contents }] = outputFiles;
  return { minified: contents.length, gzipped: gzipSync(contents, { level: 9 }).length };
};

/** Measures the bundle of an entry: of its source, or, if that does not build, of its fallback. */
const size = async (entry, platform, figures) => {
  for (const source of [entry.source, entry.fallback]) {
    if (source === undefined) continue;
    try {
      const { minified, gzipped } = await bundle({ ...entry, source }, platform);
      if (entry.target) figures.set(`bundle ${platform}`, entry.target, gzipped / 1_000);
      return `${kilobytes(minified)} / ${kilobytes(gzipped)}`;
    } catch {}
  }
  return 'does not build';
};

/** Bundles an entry with esbuild, minified and gzipped, without undici. */
export const measureBundle = async ({ smoke, figures }) => {
  const rows = [];
  for (const entry of smoke ? entries : [...entries, ...peerEntries]) {
    rows.push([
      entry.label,
      await size(entry, 'node', figures),
      await size(entry, 'browser', figures),
    ]);
  }
  return `## Bundle, minified / gzipped\n\n${table(['entry', 'Node', 'browser'], rows)}`;
};
