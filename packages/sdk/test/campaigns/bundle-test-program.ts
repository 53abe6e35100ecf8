import { fileURLToPath } from 'node:url';
import { bundleProgram } from '../../../../bundle-program.js';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Bundles a program of `test/programs` with all sources, and returns the path of the bundle. It stands in
 * `@voisnap/testing`, which has undici and zod.
 */
export const bundleTestProgram = (name: string): Promise<string> =>
  bundleProgram(pathOf(`../programs/${name}`), pathOf('../../../testing'));
