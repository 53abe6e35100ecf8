// The four packages as they would be published, and an empty project that has them installed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { installAll } from './install.mjs';
import { packageNames, removeBuilds, say } from './step.mjs';

const consumers = resolve('scripts/consumer');

/** Programs that use the packages, each of which ends with an error when something is wrong. */
export const consumerPrograms = readdirSync(consumers).filter((name) => /\.[mc]js$/.test(name));

/** Those that need a test runner or another mock beside the packages. */
export const toolPrograms = readdirSync(join(consumers, 'tools')).map((name) => `tools/${name}`);

/** Runs a command in silence; shows its output and ends this process when it fails. */
export const runQuietly = (command, args, cwd = process.cwd(), env = process.env) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (status === 0) return stdout;
  console.error(`${stdout}${stderr}`);
  console.error(`${command} ${args.join(' ')} failed`);
  process.exit(1);
};

/** Builds and packs; returns the folder to work in and the paths of the tarballs. */
export const packPackages = () => {
  const folder = mkdtempSync(join(tmpdir(), 'voisnap-packages-'));
  const pnpm = (...args) => runQuietly(process.execPath, ['scripts/pnpm.mjs', ...args]);
  installAll();
  say('Building and packing');
  removeBuilds();
  pnpm('exec', 'turbo', 'run', 'build', '--filter=./packages/*');
  const target = join(folder, 'tarballs');
  mkdirSync(target);
  for (const name of packageNames) {
    pnpm('--dir', `packages/${name}`, 'pack', '--pack-destination', target);
  }
  return readPacked(folder);
};

/** What `packPackages` returned for the folder. */
export const readPacked = (folder) => {
  const target = join(folder, 'tarballs');
  return { folder, tarballs: readdirSync(target).map((file) => join(target, file)) };
};

/** The tarballs as dependencies of a package.json. */
export const nameTarballs = (tarballs) =>
  Object.fromEntries(
    tarballs.map((path) => [
      `@voisnap/${path.match(/voisnap-([a-z]+)-[^/]*$/)?.[1]}`,
      `file:${path}`,
    ]),
  );

/**
 * Installs the tarballs, and what else is named, in a project beside them that has the files of `source`;
 * returns its path.
 */
export const installTarballs = ({ folder, tarballs }, others = {}, source = consumers) => {
  say('Installing the tarballs in an empty project');
  const project = mkdtempSync(join(folder, 'project-'));
  cpSync(source, project, { recursive: true });
  const dependencies = { ...nameTarballs(tarballs), ...others };
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies }, null, 2),
  );
  runQuietly('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], project);
  return project;
};
