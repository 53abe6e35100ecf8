// What core's builds are made of: tsup.config.ts makes the packages of it, scripts/measure-chunks.mjs weighs them.
import { basename, dirname, resolve } from 'node:path';
import { shortenMessages } from './messages/shorten-messages.mjs';

/**
 * Lets each part behind an `import()` import the entry as well. So all that loads first is one chunk, which the parts
 * share. Without it, esbuild makes a chunk for each combination of parts that share a source.
 */
const lateParts = (folder) => ({
  name: 'late-parts',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) =>
      kind === 'dynamic-import'
        ? { path: resolve(resolveDir, path.replace(/\.js$/, '.ts')), namespace: 'late-part' }
        : undefined,
    );
    onLoad({ filter: /./, namespace: 'late-part' }, ({ path }) => ({
      contents: `import 'voisnap:entry'; export * from './${basename(path)}';`,
      resolveDir: dirname(path),
    }));
    onResolve({ filter: /^voisnap:entry$/ }, () => ({
      path: resolve(folder, 'src/index.ts'),
      sideEffects: true,
    }));
  },
});

/**
 * Takes the error classes from their entry. Classes with a static block stay in every bundle, so a receiver of webhooks
 * would have them twice.
 */
const errorsOfTheirEntry = {
  name: 'errors-of-their-entry',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/errors\/client-errors\.js$/ }, () => ({
      path: '@voisnap/core/errors',
      external: true,
    })),
};

/** The main entry as it is on Node, or elsewhere: the condition finds `#platform` in package.json. */
const main = (platform, condition) => ({
  name: platform,
  file: `index.${platform}`,
  source: 'src/index.ts',
  splitting: true,
  conditions: [condition],
  // The builds write into one folder.
  chunkNames: `chunks/[name].${platform}-[hash]`,
});

/** Another entry is one file: on a cold start, every file costs one to two milliseconds. */
const other = (name, plugins = []) => ({
  name,
  file: `${name}/index`,
  source: `src/${name}/index.ts`,
  plugins,
});

const builds = [
  main('node', 'node'),
  main('web', 'default'),
  other('errors'),
  other('opentelemetry'),
  other('options', [errorsOfTheirEntry]),
];

/** All builds, with the sentences of errors or, for the condition `production`, with their codes. */
export const listBuilds = (folder, isShort = false) =>
  builds.map(({ file, source, plugins = [], ...build }) => ({
    ...build,
    entry: { [file]: resolve(folder, source) },
    plugins: [
      ...plugins,
      ...(build.splitting ? [lateParts(folder)] : []),
      ...(isShort ? [shortenMessages(folder)] : []),
    ],
  }));
