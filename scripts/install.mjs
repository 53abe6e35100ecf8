// Installs what the lockfile names: for the whole workspace, or only what one app needs to run. It notes in node_modules
// what it installed, so that the next command need not wait for an install that changes nothing.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { run, say } from './step.mjs';

const marker = 'node_modules/.installed.json';

const folders = ['packages', 'apps']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((folder) => existsSync(`${folder}/package.json`));

/** Changes whenever an install would. */
const readFingerprint = () => {
  const manifests = folders.map((folder) => `${folder}/package.json`);
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const path of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests]) {
    hash.update(readFileSync(path));
  }
  return hash.digest('hex');
};

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/** True when pnpm installed the whole workspace, by whatever command. A smaller install would remove most of it. */
const hasAll = () => readJson('node_modules/.modules.yaml')?.included?.devDependencies === true;

/** Installs, and notes `apps` afterwards: `['all']`, or the apps that can run. */
const installNow = (apps, flags) => {
  // An install that is broken off leaves no note.
  rmSync(marker, { force: true });
  run(process.execPath, [
    ...['scripts/pnpm.mjs', 'install', '--frozen-lockfile', '--prefer-offline'],
    ...['--reporter=append-only', '--loglevel=error'],
    ...flags,
  ]);
  writeFileSync(marker, `${JSON.stringify({ apps, fingerprint: readFingerprint() })}\n`);
};

const readApps = () => {
  const { apps = [], fingerprint } = readJson(marker) ?? {};
  const noted = Array.isArray(apps) ? apps : [];
  return { noted, current: fingerprint === readFingerprint() ? noted : [] };
};

const isThere = (app) =>
  (app === 'all' ? folders : [`apps/${app}`]).every(
    (folder) =>
      readJson(`${folder}/package.json`)?.dependencies === undefined ||
      existsSync(`${folder}/node_modules`),
  );

/** Installs the whole workspace. With `again`, pnpm checks it also when nothing has changed. */
export const installAll = ({ again = false } = {}) => {
  if (!again && readApps().current.includes('all') && isThere('all')) return;
  say('Installing what the lockfile names (the first time takes about 20 seconds)');
  installNow(['all'], []);
};

/** Installs what an app needs to run, without tools for tests. Never removes what another install brought. */
export const installFor = (app) => {
  const { noted, current } = readApps();
  if (current.some((each) => each === 'all' || each === app) && isThere(app)) return;
  if (hasAll() || noted.includes('all')) return installAll();
  say(`Installing what apps/${app} needs (the first time takes about 10 seconds)`);
  const apps = [...new Set([...noted, app])];
  installNow(apps, ['--prod', ...apps.map((each) => `--filter=@voisnap/${each}...`)]);
};
