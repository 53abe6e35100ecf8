import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { sources } from './bundle-sources.mjs';

const folder = fileURLToPath(new URL('./', import.meta.url));
const cache = join(folder, 'node_modules/.front-desk');
const note = join(cache, 'note.json');

/** What can be run, by name. They share their code. */
const programs = { main: 'src/main.ts', worker: 'src/worker.ts', reset: 'src/start/reset.ts' };

/** Of what makes the bundle, too. */
const bundler = ['bundle-app.mjs', 'bundle-sources.mjs', 'package.json'];

/** Changes when one of the files does. */
const fingerprint = (files) => {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
};

/** Writes into a folder of its own, and moves it into place: another process may do the same. */
const writeFiles = (target, outputFiles) => {
  const draft = `${target}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const { path, contents } of outputFiles)
    writeFileSync(join(draft, basename(path)), contents);
  try {
    renameSync(draft, target);
  } catch {
    rmSync(draft, { recursive: true });
  }
};

const bundle = async () => {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: programs,
    absWorkingDir: folder,
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    outdir: cache,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@voisnap/source'],
    sourcemap: true,
    outExtension: { '.js': '.mjs' },
    plugins: [sources],
  });
  const inputs = [...Object.keys(metafile.inputs), ...bundler];
  const files = inputs.map((path) => join(folder, path));
  const hash = fingerprint(files);
  writeFiles(join(cache, hash), outputFiles);
  return { hash, files };
};

const readNote = () => {
  try {
    const { hash, files } = JSON.parse(readFileSync(note, 'utf8'));
    return fingerprint(files) === hash && statSync(join(cache, hash)) ? hash : undefined;
  } catch {
    return undefined;
  }
};

const bundleAndNote = async () => {
  const made = await bundle();
  writeFileSync(`${note}.${process.pid}`, JSON.stringify(made));
  renameSync(`${note}.${process.pid}`, note);
  return made.hash;
};

/**
 * Bundles the programs, unless that was done and nothing has changed since.
 * @returns the path of one of them; `undefined`: there is no such program.
 */
export const bundleApp = async (name) => {
  if (!Object.hasOwn(programs, name)) return undefined;
  return join(cache, readNote() ?? (await bundleAndNote()), `${name}.mjs`);
};
