// Builds the entries of this package, as ESM and as CommonJS. Declarations: scripts/write-declarations.mjs.
import { rmSync } from 'node:fs';

/**
 * The builds, each of which stands alone: on a cold start every file costs about a millisecond, so what a program needs
 * first is one file. What two entries both have exists twice: error classes carry a brand, so `instanceof` holds, as it
 * does across ESM and CommonJS. Parts behind an `import()` become files of their own, named by the build that they are
 * of, and import the rest from its entry.
 */
export const builds = {
  node: { entry: { 'index.node': 'src/index.ts' }, condition: 'node' },
  web: { entry: { 'index.web': 'src/index.ts' }, condition: 'default' },
  errors: { entry: { 'errors/index': 'src/errors/index.ts' } },
  opentelemetry: { entry: { 'opentelemetry/index': 'src/opentelemetry/index.ts' } },
  options: { entry: { 'options/index': 'src/options/index.ts' }, sharesErrors: true },
};

/**
 * Takes the error classes from their entry. Classes with a static block stay in every bundle, so a receiver of webhooks
 * would have them twice.
 */
const errorsOfTheirEntry = {
  name: 'errors-of-their-entry',
  resolveId: (source) =>
    /\/errors\/client-errors\.js$/.test(source)
      ? { id: '@voisnap/core/errors', external: true }
      : null,
};

const formats = {
  esm: { extension: 'js' },
  // Where a module is, by the name that CommonJS has for it.
  cjs: { extension: 'cjs', define: { 'import.meta.url': '__filename' } },
};

/** What Rolldown reads and writes for one build in one format. */
export const describeBuild = (name, format) => {
  const { entry, condition = 'default', sharesErrors } = builds[name];
  const { extension, define = {} } = formats[format];
  return {
    input: entry,
    logLevel: 'warn',
    cwd: import.meta.dirname,
    platform: 'neutral',
    external: /^[^./#]/,
    resolve: { conditionNames: [condition], extensionAlias: { '.js': ['.ts'] } },
    transform: { target: 'node20', define },
    plugins: sharesErrors ? [errorsOfTheirEntry] : [],
    // Late parts import from the entry what it has, instead of from one more file.
    preserveEntrySignatures: 'allow-extension',
    output: {
      dir: 'dist',
      format,
      entryFileNames: `[name].${extension}`,
      chunkFileNames: `late/[name].${name}.${extension}`,
      esModule: true,
      // Jest runs CommonJS in a context that cannot `import()`; all that we load late can be required.
      dynamicImportInCjs: false,
      comments: { jsdoc: false },
      sourcemap: true,
      // The sources are published too, once, and source maps lead to them.
      sourcemapExcludeSources: true,
    },
  };
};

/** Every build, into a `dist` that is emptied before the first of them writes to it. */
export default () => {
  rmSync('dist', { recursive: true, force: true });
  return Object.keys(builds).flatMap((name) =>
    Object.keys(formats).map((format) => describeBuild(name, format)),
  );
};
