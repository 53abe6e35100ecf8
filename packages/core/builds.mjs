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
  entry: [`index.${platform}`, 'src/index.ts'],
  splitting: true,
  conditions: [condition],
  // The builds write into one folder.
  chunkNames: `chunks/[name].${platform}-[hash]`,
});

/** The other entries are one file each: on a cold start, every file costs one to two milliseconds. */
const builds = {
  node: main('node', 'node'),
  web: main('web', 'default'),
  errors: { entry: ['errors/index', 'src/errors/index.ts'] },
  opentelemetry: { entry: ['opentelemetry/index', 'src/opentelemetry/index.ts'] },
  options: { entry: ['options/index', 'src/options/index.ts'], plugin: errorsOfTheirEntry },
};

/** The builds by name, with the sentences of errors or, for the condition `production`, with their codes. */
export const listBuilds = (folder, isShort = false) =>
  Object.entries(builds).map(
    ([
      name,
      {
        entry: [file, source],
        plugin,
        ...build
      },
    ]) => ({
      name,
      ...build,
      entry: { [file]: resolve(folder, source) },
      plugins: [
        ...(plugin ? [plugin] : []),
        ...(build.splitting ? [lateParts(folder)] : []),
        ...(isShort ? [shortenMessages(folder)] : []),
      ],
    }),
  );
