import { readFile } from 'node:fs/promises';
import {
  decode,
  encode,
  type SourceMapLine,
  type SourceMapSegment,
} from '@jridgewell/sourcemap-codec';
import { transform } from 'esbuild';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['plugins']>[number];
type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * Leaves out doc comments, which esbuild keeps inside classes: apps would install them, and read them at each start. Lines
 * keep their numbers.
 */
export const codeWithoutComments: EsbuildPlugin = {
  name: 'code-without-comments',
  setup: ({ onLoad }) =>
    onLoad({ filter: /packages[\\/]\w+[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const emptyLines = (comment: string) => comment.replace(/[^\n]/g, '');
      const source = await readFile(path, 'utf8');
      return { contents: source.replace(/^ *\/\*\*.*?\*\//gms, emptyLines), loader: 'ts' };
    }),
};

/** The options of esbuild by which each CommonJS is made. */
export const commonJs = {
  // Jest runs CommonJS in a context that cannot `import()`; all that we load late can be required.
  supported: { 'dynamic-import': false },
  // Where a module is, by the name that CommonJS has for it.
  define: { 'import.meta.url': '__filename' },
};

/** Appends a map to its code, so that esbuild's next map leads through it to the sources. */
const inlineMap = (code: string, map: string): string =>
  `${code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}`;

/**
 * Turns what esbuild has split, which it does for ESM alone, into CommonJS. tsup's own way makes old syntax of it, and
 * its maps name the built file beside the sources.
 */
export const toCommonJs: Plugin = {
  name: 'to-common-js',
  async renderChunk(code, chunk) {
    if (!chunk.path.endsWith('.cjs')) return;
    const before = String(chunk.map);
    const { code: converted, map } = await transform(inlineMap(code, before), {
      ...commonJs,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      // Without sources, as where all is exported from other chunks, esbuild would name the input.
      sourcemap: JSON.parse(before).sources.length > 0,
      sourcesContent: false,
    });
    // A map that a plugin returns, tsup would lead through the one before.
    chunk.map = map || before;
    return { code: converted };
  },
};

/** Whether code before this, in the same line of the build, comes from the same line of the sources. */
const isSameLine = (
  before: SourceMapSegment | undefined,
  { 1: source, 2: line }: SourceMapSegment,
) => before !== undefined && before[1] === source && before[2] === line;

const keepFirstOfEachLine = (segments: SourceMapLine): SourceMapLine =>
  segments.filter((segment, at) => !isSameLine(segments[at - 1], segment));

/** Lets maps lead to lines and not to columns, which take three quarters of a map: stacks and breakpoints need lines. */
export const lineMaps: Plugin = {
  name: 'line-maps',
  renderChunk: (_code, chunk) => {
    if (!chunk.map) return;
    const { mappings, ...map } = JSON.parse(String(chunk.map));
    chunk.map = { ...map, mappings: encode(decode(mappings).map(keepFirstOfEachLine)) };
  },
};
