// Where bundles are kept until a source changes.
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('./node_modules/.front-desk', import.meta.url));

/** Changes when one of the files does. */
const fingerprint = (files) => {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
};

/** Returns the folder of the last bundle; `undefined` when there is none, or a source has changed. */
export const findBundle = () => {
  try {
    const { hash, files } = JSON.parse(readFileSync(join(cache, 'note.json'), 'utf8'));
    const made = join(cache, hash);
    return fingerprint(files) === hash && statSync(made).isDirectory() ? made : undefined;
  } catch {
    return undefined;
  }
};

/** Where an install cannot be written, the bundle lasts as long as the process. */
const chooseFolder = () => {
  try {
    mkdirSync(cache, { recursive: true });
    accessSync(cache, constants.W_OK);
    return cache;
  } catch {
    const folder = mkdtempSync(join(tmpdir(), 'front-desk-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }
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

/** Keeps a bundle of these sources. Returns its folder. */
export const keepBundle = (files, outputFiles) => {
  const folder = chooseFolder();
  const hash = fingerprint(files);
  writeFiles(join(folder, hash), outputFiles);
  const draft = join(folder, `note.json.${process.pid}`);
  writeFileSync(draft, JSON.stringify({ hash, files }));
  renameSync(draft, join(folder, 'note.json'));
  return join(folder, hash);
};
