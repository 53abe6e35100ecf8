import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** Leaves every package but our own to Node, which finds it from the bundle as from the source. */
const otherPackages: Plugin = {
  name: 'other-packages',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[^./#]/ }, ({ path, kind }) =>
      path.startsWith('@voisnap/') || kind === 'entry-point' ? undefined : { path, external: true },
    );
  },
};

const bundle = async (program: string, folder: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [program],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@voisnap/source'],
    plugins: [otherPackages],
    logLevel: 'silent',
  });
  const code = outputFiles.map(({ text }) => text).join('\n');
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 12);
  const target = join(folder, 'node_modules/.test-programs');
  const file = join(target, `${basename(program, '.ts')}-${hash}.mjs`);
  if (existsSync(file)) return file;
  // Renamed into place: another process may be about to start the same file.
  mkdirSync(target, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, code);
  renameSync(`${file}.${process.pid}`, file);
  return file;
};

const bundles = new Map<string, Promise<string>>();

/**
 * Bundles a TypeScript program with the sources that it imports, for tests that start it in a process of
 * its own. Node starts one file in a quarter of the time that a loader takes for a hundred sources.
 *
 * @param folder The package whose dependencies the program finds.
 * @returns The path of the bundle.
 */
export const bundleProgram = (program: string, folder: string): Promise<string> => {
  const bundled = bundles.get(program) ?? bundle(program, folder);
  bundles.set(program, bundled);
  return bundled;
};
