// Installs the packed packages in an empty project and uses them there as people do: programs in ESM and
// CommonJS, servers of frameworks, TypeScript with each module resolution, and an app with its tests. Part of
// check-packages.mjs.
import { resolve } from 'node:path';
import process from 'node:process';
import { checkNode10 } from './check-declarations.mjs';
import { checkFieldDocs } from './check-field-docs.mjs';
import { runConsumerSuites, testRunners } from './run-consumer-suites.mjs';
import { say } from './step.mjs';
import { consumerPrograms, installTarballs, runQuietly, toolPrograms } from './tarball-project.mjs';
import { frameworks, writeDocumentedApps } from './write-documented-apps.mjs';

const node = (args, cwd) => runQuietly(process.execPath, args, cwd);

const tsc = resolve('node_modules/typescript/bin/tsc');
const compile = [
  ...[tsc, '--noEmit', '--strict'],
  ...['--target', 'es2022', '--lib', 'es2023,esnext.disposable'],
  ...['--typeRoots', resolve('node_modules/@types'), '--types', 'node'],
];

const compileWithEachResolution = (project) => {
  for (const [module, resolution, files] of [
    ['node16', 'node16', ['use-types.ts', 'use-types.cts', 'use-own-zod.ts']],
    ['nodenext', 'nodenext', ['use-types.ts', 'use-types.cts', 'use-own-zod.ts']],
    ['esnext', 'bundler', ['use-types.ts', 'use-own-zod.ts']],
  ]) {
    say(`Compiling ${files.join(' and ')} with moduleResolution ${resolution}`);
    node([...compile, '--module', module, '--moduleResolution', resolution, ...files], project);
  }
};

const compileForTheWeb = (project) => {
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
};

/** Checks everything that needs the packages installed from their tarballs. */
export const checkInstalled = (packed) => {
  const project = installTarballs(packed, { ...testRunners, ...frameworks });
  for (const program of [...consumerPrograms, ...toolPrograms]) {
    say(`Running ${program}`);
    node([program], project);
  }
  say('Running servers of Express and Fastify whose calls fail');
  writeDocumentedApps(project);
  node(['frameworks/run-frameworks.mjs'], project);
  compileWithEachResolution(project);
  compileForTheWeb(project);
  checkNode10(project);
  say('Hovering over the fields of the public models');
  checkFieldDocs(project);
  runConsumerSuites(project);
};
