// Builds main.mjs with each bundler into out/, with the settings that its documentation gives for Node.
import { resolve } from 'node:path';
import process from 'node:process';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import { build as buildWithEsbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as buildWithVite } from 'vite';
import webpack from 'webpack';

process.env.NODE_ENV = 'production';
const entry = resolve('main.mjs');
const out = (name) => resolve('out', name);

const esbuild = (name, options) =>
  buildWithEsbuild({
    entryPoints: [entry],
    outfile: out(name),
    bundle: true,
    platform: 'node',
    logLevel: 'error',
    ...options,
  });
await esbuild('esbuild.mjs', { format: 'esm' });
await esbuild('esbuild-minified.mjs', { format: 'esm', minify: true });
await esbuild('esbuild.cjs', { format: 'cjs' });

const rolled = await rollup({
  input: entry,
  plugins: [nodeResolve({ exportConditions: ['node'] }), commonjs(), json()],
  onwarn: () => {},
});
const rollupOutput = { inlineDynamicImports: true };
await rolled.write({ ...rollupOutput, file: out('rollup.mjs'), format: 'es' });
await rolled.write({ ...rollupOutput, file: out('rollup.cjs'), format: 'cjs' });

const pack = (name, options) =>
  new Promise((done, fail) => {
    const output = { path: resolve('out'), filename: name, ...options.output };
    const settings = { mode: 'production', target: 'node20', entry, ...options, output };
    webpack(settings, (error, stats) => {
      if (error || stats.hasErrors()) fail(error ?? new Error(stats.toString('errors-only')));
      else done();
    });
  });
const chunks = {
  optimization: { splitChunks: false },
  plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
};
await pack('webpack.cjs', chunks);
await pack('webpack.mjs', {
  ...chunks,
  experiments: { outputModule: true },
  output: { module: true, chunkFormat: 'module' },
});

await buildWithVite({
  logLevel: 'error',
  configFile: false,
  ssr: { noExternal: true },
  build: {
    ssr: entry,
    outDir: out('.'),
    emptyOutDir: false,
    rolldownOptions: { output: { entryFileNames: 'vite.mjs', codeSplitting: false } },
  },
});
