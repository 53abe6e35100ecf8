import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { measureInstalled } from '../installed-size.mjs';
import { table } from '../table.mjs';
import { ours } from '../targets.mjs';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../../../..', import.meta.url));
const peersFolder = fileURLToPath(new URL('../../peers', import.meta.url));

const packages = ['core', 'types', 'sdk'];

/** Packs the packages as they would be published, and installs the tarballs in an empty project. */
const installOurs = async (project) => {
  const filters = packages.map((name) => `--filter=@voisnap/${name}`);
  const pack = ['scripts/pnpm.mjs', ...filters, 'pack', '--pack-destination', project];
  await execute(process.execPath, pack, { cwd: root });
  const tarballs = (await readdir(project)).filter((name) => name.endsWith('.tgz'));
  const dependencies = Object.fromEntries(
    tarballs.map((name) => [`@voisnap/${name.split('-')[1]}`, `file:${name}`]),
  );
  await writeFile(join(project, 'package.json'), JSON.stringify({ private: true, dependencies }));
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
  await execute('npm', args, { cwd: project });
};

/** Measures the files that an install of the SDK puts on disk, with all its dependencies. */
export const measureInstallSize = async ({ smoke, figures }) => {
  const project = await mkdtemp(join(tmpdir(), 'voisnap-install-'));
  const rows = [];
  const add = (label, target, size) => {
    figures.set('install size', target, size.bytes / 1_000_000);
    rows.push([label, `${(size.bytes / 1_000_000).toFixed(1)} MB`, size.packages]);
  };
  try {
    await installOurs(project);
    add('@voisnap/sdk', ours, await measureInstalled(project, '@voisnap/sdk'));
  } finally {
    await rm(project, { recursive: true });
  }
  const peers = JSON.parse(await readFile(join(peersFolder, 'package.json'), 'utf8')).dependencies;
  for (const name of smoke ? [] : Object.keys(peers)) {
    add(name, { name, peer: true }, await measureInstalled(peersFolder, name));
  }
  return `## Install size\n\n${table(['package', 'files on disk', 'packages'], rows)}`;
};
