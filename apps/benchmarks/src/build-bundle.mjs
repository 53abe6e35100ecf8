import { measureBundle, sumSizes } from '../../../scripts/measure-bundle.mjs';

/**
 * Bundles a program with esbuild, minified. A part that is imported late becomes a chunk of its own where the format
 * has chunks: as ESM.
 *
 * @returns the chunks, and the size of what loads first and of all; the size gzipped is the sum of the chunks, each gzipped.
 */
export const buildBundle = async ({ format = 'esm', ...options }) => {
  const chunks = await measureBundle({
    format,
    splitting: format === 'esm',
    outExtension: { '.js': format === 'esm' ? '.mjs' : '.cjs' },
    external: [],
    ...options,
  });
  return {
    chunks,
    first: sumSizes(chunks.filter(({ isFirst }) => isFirst)),
    total: sumSizes(chunks),
  };
};
