import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBundle, keepBundle } from './bundle-cache.mjs';
import { sources } from './bundle-sources.mjs';

const folder = fileURLToPath(new URL('./', import.meta.url));

/** What can be run, by name. They share their code. */
const programs = { main: 'src/main.ts', worker: 'src/worker.ts', reset: 'src/start/reset.ts' };

/** Of what makes the bundle, too. */
const bundler = ['bundle-app.mjs', 'bundle-cache.mjs', 'bundle-sources.mjs', 'package.json'];

const bundle = async () => {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: programs,
    absWorkingDir: folder,
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    // As deep as the folders of the cache, so that source maps lead to the sources.
    outdir: 'node_modules/.front-desk/bundle',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@voisnap/source'],
    sourcemap: true,
    outExtension: { '.js': '.mjs' },
    plugins: [sources],
  });
  const inputs = [...Object.keys(metafile.inputs), ...bundler];
  const files = inputs.map((path) => join(folder, path));
  return keepBundle(files, outputFiles);
};

/**
 * Bundles the programs, unless that was done and nothing has changed since.
 * @returns the path of one of them; `undefined`: there is no such program.
 */
export const bundleApp = async (name) => {
  if (!Object.hasOwn(programs, name)) return undefined;
  return join(findBundle() ?? (await bundle()), `${name}.mjs`);
};
