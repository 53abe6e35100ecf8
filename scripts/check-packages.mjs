// Packs the four packages as they would be published, then: looks into each tarball, infers the types of
// every method in a project linked by pnpm, and installs all of them in an empty project that uses them as
// ESM, as CommonJS and from TypeScript, and has an app of its own that it tests with Vitest, Jest and
// node:test. At last it runs what bundlers make of a program that uses them.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { checkBundles } from './check-bundles.mjs';
import { checkInference, checkNode10 } from './check-declarations.mjs';
import { checkFieldDocs } from './check-field-docs.mjs';
import { checkTarball } from './check-tarball.mjs';
import { runConsumerSuites, testRunners } from './run-consumer-suites.mjs';
import { say } from './step.mjs';
import {
  consumerPrograms,
  installTarballs,
  packPackages,
  runQuietly,
  toolPrograms,
} from './tarball-project.mjs';
import { frameworks, writeDocumentedApps } from './write-documented-apps.mjs';

const node = (args, cwd) => runQuietly(process.execPath, args, cwd);

const packed = packPackages();
for (const tarball of packed.tarballs) checkTarball(tarball);
checkInference(packed);

const project = installTarballs(packed, { ...testRunners, ...frameworks });
for (const program of [...consumerPrograms, ...toolPrograms]) {
  say(`Running ${program}`);
  node([program], project);
}

say('Running servers of Express and Fastify whose calls fail');
writeDocumentedApps(project);
node(['frameworks/run-frameworks.mjs'], project);

const tsc = resolve('node_modules/typescript/bin/tsc');
const compile = [
  ...[tsc, '--noEmit', '--strict'],
  ...['--target', 'es2022', '--lib', 'es2023,esnext.disposable'],
  ...['--typeRoots', resolve('node_modules/@types'), '--types', 'node'],
];
for (const [module, resolution, files] of [
  ['node16', 'node16', ['use-types.ts', 'use-types.cts']],
  ['nodenext', 'nodenext', ['use-types.ts', 'use-types.cts']],
  ['esnext', 'bundler', ['use-types.ts']],
]) {
  say(`Compiling ${files.join(' and ')} with moduleResolution ${resolution}`);
  node([...compile, '--module', module, '--moduleResolution', resolution, ...files], project);
}
say('Compiling a worker without the types of Node');
for (const [module, resolution] of [
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
]) {
  const options = ['--module', module, '--moduleResolution', resolution, '--listFiles'];
  const files = node([tsc, '-p', 'web', ...options], project).split('\n');
  // The test runners bring both to this project, so that naming them would be no error here.
  const ofNode = files.filter((file) => /node_modules\/(@types\/node|undici)\//.test(file));
  if (ofNode.length > 0) throw new Error(`Declarations for the web name ${ofNode[0]}`);
}
checkNode10(project);
say('Hovering over the fields of the public models');
checkFieldDocs(project);
runConsumerSuites(project);
await checkBundles(packed);
rmSync(packed.folder, { recursive: true });
console.log(
  'packages: published as they should be, and usable as ESM, CommonJS and TypeScript, in bundles and in tests',
);
