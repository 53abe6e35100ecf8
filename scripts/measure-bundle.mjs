// Bundles a program with esbuild, minified and split, and says what its chunks weigh and which sources are in them.
import { SourceMap } from 'node:module';
import { basename, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Neither of them is part of a bundle, or of its weight. */
const external = ['undici', 'undici/*'];

/** Finds the chunks that load with the entry: itself, and those that it imports statically. */
const findFirst = (outputs, path, found = new Set()) => {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: next, kind, external: outside } of outputs[path].imports) {
    const isStatic = kind === 'import-statement' || kind === 'require-call';
    if (isStatic && !outside) findFirst(outputs, next, found);
  }
  return found;
};

/** Counts the characters of a chunk by the source that its map names for them; the largest first. */
const weighSources = (code, map, folder) => {
  const sourceMap = new SourceMap(map);
  const sizes = new Map();
  code.split('\n').forEach((line, row) => {
    for (let column = 0; column < line.length; column += 1) {
      const { originalSource = '' } = sourceMap.findEntry(row, column);
      sizes.set(originalSource, (sizes.get(originalSource) ?? 0) + 1);
    }
  });
  return [...sizes]
    .map(([source, size]) => ({ source: relative(folder, resolve(folder, 'out', source)), size }))
    .sort((one, other) => other.size - one.size);
};

/**
 * @param options `source` is the program, `folder` where it finds packages, `platform` `node` or `browser`; the rest are
 *   options of esbuild.
 * @returns The chunks: name, file, whether the program loads it first, minified and gzipped size, code, and the sources
 *   in it.
 */
export const measureBundle = async ({ source, folder, platform, ...options }) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: folder, sourcefile: 'program.mjs' },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    sourcemap: 'external',
    sourcesContent: false,
    format: 'esm',
    splitting: true,
    outdir: 'out',
    entryNames: 'main',
    target: 'es2023',
    logLevel: 'silent',
    platform,
    external,
    ...options,
  });
  const { outputs } = metafile;
  const first = findFirst(
    outputs,
    Object.keys(outputs).find((path) => outputs[path].entryPoint === 'program.mjs'),
  );
  const read = (path) => outputFiles.find((file) => file.path === resolve(folder, path)).contents;
  return Object.keys(outputs)
    .filter((path) => !path.endsWith('.map'))
    .map((path) => {
      const code = new TextDecoder().decode(read(path));
      const map = JSON.parse(new TextDecoder().decode(read(`${path}.map`)));
      return {
        name: outputs[path].entryPoint ?? basename(path),
        file: basename(path),
        isFirst: first.has(path),
        minified: code.length,
        gzipped: gzipSync(code, { level: 9 }).length,
        code,
        findSources: () => weighSources(code, map, folder),
      };
    });
};

/** What the chunks weigh together: each is gzipped by itself, as it is sent. */
export const sumSizes = (chunks) => ({
  minified: chunks.reduce((sum, { minified }) => sum + minified, 0),
  gzipped: chunks.reduce((sum, { gzipped }) => sum + gzipped, 0),
});
