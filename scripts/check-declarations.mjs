// Compiles the published declarations in two projects that are stricter than most. In one linked by pnpm, the
// declarations of a library can only name types that the SDK itself exports. The other has `module: commonjs` in
// TypeScript 5, whose resolution does not read `exports`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { writeEveryMethod } from './list-methods.mjs';
import { packageNames, say } from './step.mjs';
import { nameTarballs, runQuietly } from './tarball-project.mjs';

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
/** The TypeScript of this repository, and the last one with the resolution of Node 10. */
const compilers = ['typescript', 'typescript-5.9'].map((name) => resolve('node_modules', name));
const node10 = compilers[1];

const compile = (compiler, project, options) =>
  runQuietly(process.execPath, [join(compiler, 'bin/tsc'), ...options], project);
const common = ['--strict', '--target', 'es2022', '--lib', 'es2023'];

/** Installs the SDK and the mock with pnpm, so that only these two can reach the packages below them. */
const linkPackages = ({ folder, tarballs }) => {
  const project = join(folder, 'linked');
  mkdirSync(project);
  const own = nameTarballs(tarballs);
  const { '@voisnap/sdk': sdk, '@voisnap/testing': testing } = own;
  const dependencies = {
    '@voisnap/sdk': sdk,
    '@voisnap/testing': testing,
    '@opentelemetry/api': '~1.9.0',
    '@types/node': devDependencies['@types/node'],
  };
  const manifest = { private: true, type: 'module', dependencies, pnpm: { overrides: own } };
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest, null, 2));
  const install = ['--dir', project, 'install', '--ignore-workspace', '--prefer-offline'];
  runQuietly(process.execPath, ['scripts/pnpm.mjs', ...install]);
  return project;
};

/** Infers the return types of all methods of the SDK in the declarations of a library. */
export const checkInference = (packed) => {
  const project = linkPackages(packed);
  const modules = writeEveryMethod(project);
  const declare = ['--declaration', '--emitDeclarationOnly', '--outDir', 'out', '--skipLibCheck'];
  for (const { name, text } of modules) writeFileSync(join(project, `${name}.ts`), text);
  for (const compiler of compilers) {
    const { version } = JSON.parse(readFileSync(join(compiler, 'package.json'), 'utf8'));
    say(`Inferring what each method gives, linked by pnpm, with TypeScript ${version}`);
    // An older compiler resolves in the same way, but prints differently. One module shows that.
    const chosen = compiler === node10 ? modules.slice(0, 1) : modules;
    for (const { name } of chosen) {
      const options = ['--module', 'nodenext', '--types', 'node', ...declare, `${name}.ts`];
      compile(compiler, project, [...common, ...options]);
    }
  }
};

const listSpecifiers = (project) =>
  packageNames.flatMap((name) => {
    const file = join(project, `node_modules/@voisnap/${name}/package.json`);
    const { exports } = JSON.parse(readFileSync(file, 'utf8'));
    const subpaths = Object.keys(exports).filter((subpath) => exports[subpath].require);
    return subpaths.map((subpath) => join(`@voisnap/${name}`, subpath));
  });

/** Imports every subpath of every package as CommonJS in TypeScript 5, with and without checked declarations. */
export const checkNode10 = (project) => {
  say('Importing every subpath with moduleResolution node10');
  const specifiers = listSpecifiers(project);
  const write = (file, chosen) =>
    writeFileSync(
      join(project, file),
      chosen.map((path, at) => `export type Entry${at} = typeof import('${path}');\n`).join(''),
    );
  write('every-subpath.cts', specifiers);
  // Vitest's own declarations cannot be read by this resolution; those of OpenTelemetry are not installed here.
  write(
    'subpaths-without-peers.cts',
    specifiers.filter((specifier) => !/\/(vitest|opentelemetry)$/.test(specifier)),
  );
  const files = ['subpaths-without-peers.cts', 'use-types.cts'];
  const module = ['--module', 'commonjs', '--moduleResolution', 'node10', '--esModuleInterop'];
  const options = [...common, ...module, '--noEmit'];
  const types = ['--typeRoots', resolve('node_modules/@types'), '--types', 'node'];
  compile(node10, project, [...options, ...types, '--skipLibCheck', 'every-subpath.cts']);
  compile(node10, project, [...options, ...types, ...files]);
};
