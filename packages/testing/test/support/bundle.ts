import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const resolveDir = fileURLToPath(new URL('../../', import.meta.url));

/** What a bundler makes for a browser or a worker. */
export interface Bundle {
  readonly code: string;
  /** Minified, in bytes. */
  readonly bytes: number;
  /** Modules that code in it comes from. */
  readonly modules: readonly string[];
  /** Modules of Node that it would need. */
  readonly ofNode: readonly string[];
}

/** Bundles a module, given as its text, with all that it can load, for a platform that is not Node. */
export async function bundle(contents: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: resolveDir,
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'iife',
    globalName: 'bundled',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@voisnap/source', 'worker', 'browser'],
    external: ['node:*'],
    logLevel: 'silent',
  });
  const outputs = Object.values(metafile.outputs);
  return {
    code: outputFiles.map(({ text }) => text).join('\n'),
    bytes: outputs.reduce((total, output) => total + output.bytes, 0),
    modules: outputs.flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
        bytesInOutput > 0 ? [path] : [],
      ),
    ),
    ofNode: Object.values(metafile.inputs)
      .flatMap(({ imports }) => imports.map(({ path }) => path))
      .filter((path) => path.startsWith('node:')),
  };
}
