// Checks a tarball: publint, attw, and the files that npm shows or the licence requires.
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { say } from './step.mjs';
import { runQuietly } from './tarball-project.mjs';

const node = (...args) => runQuietly(process.execPath, args);

const findNeededFiles = (tarball) => {
  const name = tarball.match(/voisnap-([a-z]+)-[^/]*$/)?.[1];
  // Changesets writes the first changelog with the first release.
  const changelog = existsSync(`packages/${name}/CHANGELOG.md`) ? ['CHANGELOG.md'] : [];
  return ['LICENSE', 'README.md', 'package.json', ...changelog];
};

/** Checks a tarball, and ends this process if it has a problem. */
export const checkTarball = (tarball) => {
  say(`publint and attw: ${basename(tarball)}`);
  node('node_modules/publint/src/cli.js', 'run', tarball, '--strict');
  node('node_modules/@arethetypeswrong/cli/dist/index.js', tarball);
  const files = runQuietly('tar', ['-tzf', tarball]).split('\n');
  const missing = findNeededFiles(tarball).filter((file) => !files.includes(`package/${file}`));
  if (missing.length > 0) throw new Error(`${basename(tarball)} has no ${missing.join(', ')}`);
};
