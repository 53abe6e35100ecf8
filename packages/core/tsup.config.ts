import process from 'node:process';
import { transform } from 'esbuild';
import type { Options } from 'tsup';
import { base, together } from '../../tsup.base.js';
import { type Build, listBuilds } from './builds.mjs';

/** Whitespace and syntax: names stay, because stacks show them. */
const shorter = { minifyWhitespace: true, minifySyntax: true };

/** Turns what esbuild has split, which it does for ESM alone, into CommonJS. tsup's own way makes old syntax of it. */
const toCommonJs = (isShort: boolean): NonNullable<Options['plugins']>[number] => ({
  name: 'to-common-js',
  async renderChunk(code, { path }) {
    if (!path.endsWith('.cjs')) return;
    return transform(code, {
      ...(isShort ? shorter : { sourcemap: true }),
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      sourcefile: path,
      // Jest runs CommonJS in a context that cannot `import()`.
      supported: { 'dynamic-import': false },
      // Where a module is, by the name that CommonJS has for it.
      define: { 'import.meta.url': '__filename' },
    });
  },
});

/** The options of a build for ESM or CommonJS, with sentences or with short messages. */
export const describeBuild = (
  { entry, plugins, splitting = false, conditions, chunkNames }: Build,
  extension: '.js' | '.cjs',
  isShort: boolean,
): Options => ({
  ...base,
  entry,
  splitting,
  format: 'esm',
  outExtension: () => ({ js: extension }),
  esbuildPlugins: plugins,
  plugins: [toCommonJs(isShort)],
  esbuildOptions: (options, context) => {
    base.esbuildOptions?.(options, context);
    if (conditions) options.conditions = conditions;
    if (chunkNames) options.chunkNames = chunkNames;
    if (isShort) Object.assign(options, shorter);
  },
  // No more bytes to install than short messages need.
  ...(isShort ? { outDir: 'dist/production', sourcemap: false } : {}),
});

const config = (): Options[] =>
  together(
    ...[false, true].flatMap((isShort) =>
      listBuilds(process.cwd(), isShort).flatMap((build) =>
        (['.js', '.cjs'] as const).map((extension) => describeBuild(build, extension, isShort)),
      ),
    ),
  );

export default config;
