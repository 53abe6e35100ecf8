// Installs the SDK without the mock, as an app does in production: no zod comes with it, it is as small as it says, and
// a program that uses the SDK, the models and the schemas compiles and runs without zod. Part of check-packages.mjs.
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { say } from './step.mjs';
import { nameTarballs, runQuietly } from './tarball-project.mjs';

/** Bytes of all files that `npm install @voisnap/sdk` puts on disk. */
const limit = 7_900_000;

const program = `
import { type Agent, VoisnapClient } from '@voisnap/sdk';
import { agentSchema, webhookEventSchema } from '@voisnap/types';
import { contract } from '@voisnap/types/contract';
import { KNOWN_LANGUAGES } from '@voisnap/types/models';

export const get = (client: VoisnapClient): Promise<Agent> => client.agents.get('agt_1');
export const parsed: Agent = agentSchema.parse({});
export const picked: { id: string } | undefined = agentSchema.pick({ id: true }).optional().parse({});
export const created: { name: string } = contract['agents.create'].body.parse({});
export const type: string = webhookEventSchema.parse({}).type;
export const languages: readonly string[] = KNOWN_LANGUAGES;

// @ts-expect-error: an agent has no such field, which shows that this is no \`any\`.
export const missing = agentSchema.parse({}).nothing;
`;

/** Loads every entry of the types, as ESM and as CommonJS. The mock's install has a zod, which would hide a lost one. */
const loader = `
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { exports } = require('@voisnap/types/package.json');
for (const subpath of Object.keys(exports).filter((name) => !name.endsWith('.json'))) {
  const name = '@voisnap/types' + subpath.slice(1);
  assert.deepEqual(Object.keys(await import(name)).sort(), Object.keys(require(name)).sort(), name);
}
for (const { agentSchema } of [await import('@voisnap/types'), require('@voisnap/types')]) {
  assert.equal(agentSchema.safeParse({}).error.issues[0].path[0], 'id');
}
`;

const installSdk = ({ folder, tarballs }) => {
  const project = join(folder, 'lean');
  mkdirSync(project);
  const { '@voisnap/testing': _, ...dependencies } = nameTarballs(tarballs);
  const manifest = { private: true, type: 'module', dependencies };
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest));
  runQuietly('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], project);
  runQuietly('npm', ['ls', '--all'], project);
  return project;
};

const checkSize = (project) => {
  const modules = join(project, 'node_modules');
  if (existsSync(join(modules, 'zod'))) throw new Error('The SDK installs zod');
  const files = readdirSync(modules, { recursive: true, withFileTypes: true });
  const size = files
    .filter((file) => file.isFile())
    .reduce((sum, { name, parentPath }) => sum + statSync(join(parentPath, name)).size, 0);
  say(`An install of the SDK has ${(size / 1e6).toFixed(1)} MB`);
  if (size > limit) throw new Error(`An install of the SDK has ${size} bytes, more than ${limit}`);
};

const compilePrograms = (project) => {
  for (const file of ['program.ts', 'program.cts']) writeFileSync(join(project, file), program);
  for (const compiler of ['typescript', 'typescript-5.9']) {
    for (const [module, resolution, files] of [
      ['node16', 'node16', ['program.cts']],
      ['nodenext', 'nodenext', ['program.ts']],
      ['esnext', 'bundler', ['program.ts']],
    ]) {
      say(`Compiling schemas without zod: ${compiler}, ${resolution}`);
      const options = ['--module', module, '--moduleResolution', resolution];
      const lib = ['--lib', 'es2023,esnext.disposable,dom,dom.iterable'];
      const tsc = resolve('node_modules', compiler, 'bin/tsc');
      const strict = ['--noEmit', '--strict', '--target', 'es2022', '--typeRoots', 'none'];
      runQuietly(process.execPath, [tsc, ...strict, ...lib, ...options, ...files], project);
    }
  }
};

const runLoader = (project) => {
  say('Loading schemas without zod');
  writeFileSync(join(project, 'load.mjs'), loader);
  runQuietly(process.execPath, ['load.mjs'], project);
};

/** Checks what an app gets that installs the SDK alone. */
export const checkLeanInstall = (packed) => {
  say('Installing the SDK alone');
  const project = installSdk(packed);
  checkSize(project);
  compilePrograms(project);
  runLoader(project);
};
