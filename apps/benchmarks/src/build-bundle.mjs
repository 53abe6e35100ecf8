import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const gzip = (contents) => gzipSync(contents, { level: 9 }).length;

/** Finds the chunks that load with the entry: itself, and those that it imports statically. */
const findFirst = ({ outputs }, path, found = new Set()) => {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: next, kind, external } of outputs[path].imports) {
    const isStatic = kind === 'import-statement' || kind === 'require-call';
    if (isStatic && !external) findFirst({ outputs }, next, found);
  }
  return found;
};

const sizeOf = (files) => ({
  minified: files.reduce((sum, { contents }) => sum + contents.length, 0),
  gzipped: files.reduce((sum, { contents }) => sum + gzip(contents), 0),
});

/**
 * Bundles a program with esbuild, minified. A part that is imported late becomes a chunk of its own where the format
 * has chunks: as ESM.
 *
 * @returns the files, and the size of what loads first and of all; the size gzipped is the sum of the chunks, each gzipped.
 */
export const buildBundle = async ({ source, folder, format = 'esm', ...options }) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: folder, sourcefile: 'entry.mjs' },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format,
    splitting: format === 'esm',
    outdir: 'out',
    entryNames: 'main',
    outExtension: { '.js': format === 'esm' ? '.mjs' : '.cjs' },
    target: 'es2023',
    logLevel: 'silent',
    ...options,
  });
  const entry = Object.keys(metafile.outputs).find((path) => metafile.outputs[path].entryPoint);
  const first = findFirst(metafile, entry);
  const loaded = outputFiles.filter(({ path }) => first.has(`out/${path.split(/[\\/]/).at(-1)}`));
  return { files: outputFiles, first: sizeOf(loaded), total: sizeOf(outputFiles) };
};
