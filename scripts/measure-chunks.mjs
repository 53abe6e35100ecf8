// Says what a bundle of the SDK loads first and what later, and which sources are in it: of one resource and of a whole
// client. It reads the sources, so no build is needed. A whole client weighs 3 KB more than with the packages, which leave out
// the summaries of its operations.
//   node scripts/measure-chunks.mjs [resource|client] [--browser] [--production] [--all]
// `--all` lists each source, not only the largest of each chunk.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { listBuilds } from '../packages/core/builds.mjs';
import { programs } from './bundle-programs.mjs';
import { measureBundle, sumSizes } from './measure-bundle.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'boolean', default: false },
    production: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
});
const platform = values.browser ? 'browser' : 'node';

/** Builds core as it is published, because its build decides what late parts share with the entry. */
const buildCore = async (outdir) => {
  const folder = resolve('packages/core');
  for (const { name, entry, ...options } of listBuilds(folder, values.production)) {
    await build({
      ...options,
      entryPoints: entry,
      absWorkingDir: folder,
      outdir,
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      packages: 'external',
      external: ['node:*'],
      sourcemap: true,
      logLevel: 'error',
    });
  }
};

/** Resolves core to that build, and the other packages to their sources. The SDK takes errors from the engine where it has it. */
const builtCore = (dir) => ({
  name: 'built-core',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^@voisnap\/core(\/|$)/ }, ({ path }) => {
      const entry = path.split('/')[2];
      const index = values.browser ? 'index.web.js' : 'index.node.js';
      const file = entry === undefined || entry === 'errors' ? index : `${entry}/index.js`;
      return { path: join(dir, file), sideEffects: false };
    }),
});

const kilobytes = (bytes) => `${(bytes / 1_000).toFixed(1)} KB`.padStart(9);
const write = (size, gzipped, text) =>
  console.log(`${kilobytes(size)} ${gzipped === undefined ? '' : kilobytes(gzipped)}  ${text}`);

const show = (program, chunks) => {
  console.log(`\n── ${program}, ${platform}${values.production ? ', production' : ''}`);
  console.log(' minified   gzipped');
  const first = chunks.filter(({ isFirst }) => isFirst);
  const late = chunks.filter(({ isFirst }) => !isFirst);
  for (const [text, some] of [
    ['loads first', first],
    ['in all', chunks],
  ]) {
    const { minified, gzipped } = sumSizes(some);
    write(minified, gzipped, `${text} (${some.length})`);
  }
  for (const chunk of [...first, ...late]) {
    console.log('');
    write(
      chunk.minified,
      chunk.gzipped,
      `${chunk.isFirst ? 'first' : 'late'}: ${chunk.name.replace(/^.*(?:packages|chunks)\//, '')}`,
    );
    const sources = chunk.findSources();
    const shown = values.all ? sources.length : chunk.isFirst ? 40 : 5;
    for (const { source, size } of sources.slice(0, shown)) {
      write(size, undefined, `  ${source.replace(/^.*packages\//, '')}`);
    }
  }
};

const dir = mkdtempSync(join(tmpdir(), 'voisnap-core-'));
try {
  await buildCore(dir);
  for (const name of positionals.length > 0 ? positionals : Object.keys(programs)) {
    const chunks = await measureBundle({
      source: programs[name],
      folder: resolve('packages/sdk'),
      platform,
      conditions: ['@voisnap/source', ...(values.production ? ['production'] : [])],
      plugins: [builtCore(dir)],
    });
    show(name, chunks);
  }
} finally {
  rmSync(dir, { recursive: true });
}
