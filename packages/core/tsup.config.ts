import process from 'node:process';
import type { Options } from 'tsup';
import { base, together } from '../../tsup.base.js';
import { codeWithoutComments, lineMaps, toCommonJs } from '../../tsup.plugins.js';
import { type Build, listBuilds } from './builds.mjs';

/** Whitespace and syntax: names stay, because stacks show them. */
const shorter = { minifyWhitespace: true, minifySyntax: true };

/** The options of a build for ESM or CommonJS, with sentences or, for ESM alone, with short messages. */
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
  // The plugins of a build go first: they may change the sentences.
  esbuildPlugins: [...plugins, codeWithoutComments],
  plugins: [toCommonJs, lineMaps],
  esbuildOptions: (options, context) => {
    base.esbuildOptions?.(options, context);
    if (conditions) options.conditions = conditions;
    if (chunkNames) options.chunkNames = chunkNames;
    if (isShort) Object.assign(options, shorter);
  },
  // No more bytes to install than short messages need.
  ...(isShort ? { outDir: 'dist/production', sourcemap: false } : {}),
});

const config = (): Options[] => {
  const folder = process.cwd();
  return together(
    ...listBuilds(folder).flatMap((build) => [
      describeBuild(build, '.js', false),
      describeBuild(build, '.cjs', false),
    ]),
    // What is bundled for production is ESM, nearly always. What requires gets the sentences.
    ...listBuilds(folder, true).map((build) => describeBuild(build, '.js', true)),
  );
};

export default config;
