// Packs the four packages as they would be published, then: publint and attw on each tarball, and
// all of them installed in an empty project that uses them as ESM, as CommonJS and from TypeScript.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { install, say } from './step.mjs';

const packages = ['core', 'types', 'sdk', 'testing'];
const consumers = resolve('scripts/consumer');
const work = mkdtempSync(join(tmpdir(), 'voisnap-packages-'));

const run = (command, args, cwd = process.cwd()) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return;
  console.error(`${stdout}${stderr}`);
  console.error(`check-packages: ${command} ${args.join(' ')} failed`);
  process.exit(1);
};
const node = (...args) => run(process.execPath, args);

install();
node('scripts/pnpm.mjs', 'exec', 'turbo', 'run', 'build');

say('Packing');
const tarballs = join(work, 'tarballs');
mkdirSync(tarballs);
for (const name of packages) {
  node('scripts/pnpm.mjs', '--dir', `packages/${name}`, 'pack', '--pack-destination', tarballs);
}

for (const file of readdirSync(tarballs)) {
  say(`publint and attw: ${file}`);
  const tarball = join(tarballs, file);
  node('node_modules/publint/src/cli.js', 'run', tarball, '--strict');
  // The profile leaves out Node 10's resolution, which knows no subpath exports: engines ask for Node 20.
  node('node_modules/@arethetypeswrong/cli/dist/index.js', tarball, '--profile', 'node16');
}

say('Installing the tarballs in an empty project');
const project = join(work, 'project');
cpSync(consumers, project, { recursive: true });
const dependencies = Object.fromEntries(
  readdirSync(tarballs).map((file) => [
    `@voisnap/${file.match(/^voisnap-([a-z]+)-/)?.[1]}`,
    `file:../tarballs/${file}`,
  ]),
);
writeFileSync(
  join(project, 'package.json'),
  JSON.stringify({ private: true, type: 'module', dependencies }, null, 2),
);
run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], project);

for (const file of readdirSync(consumers).filter((name) => /\.[mc]js$/.test(name))) {
  say(`Running ${file}`);
  run(process.execPath, [file], project);
}
for (const [module, resolution, files] of [
  ['node16', 'node16', ['use-types.ts', 'use-types.cts']],
  ['nodenext', 'nodenext', ['use-types.ts', 'use-types.cts']],
  ['esnext', 'bundler', ['use-types.ts']],
]) {
  say(`Compiling ${files.join(' and ')} with moduleResolution ${resolution}`);
  const flags = ['--module', module, '--moduleResolution', resolution];
  run(
    process.execPath,
    [
      resolve('node_modules/typescript/bin/tsc'),
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--lib',
      'es2023,esnext.disposable',
      '--typeRoots',
      resolve('node_modules/@types'),
      '--types',
      'node',
      ...flags,
      ...files,
    ],
    project,
  );
}
rmSync(work, { recursive: true });
console.log('packages: published as they should be, and usable as ESM, CommonJS and TypeScript');
