// Runs each sample of the testing guides, on the sources: a block that imports a test runner under
// that runner, any other one in a test with a `mock`, a `client` and an `agentId` of its own.
// Left to others are those that import what the packages do not have (Playwright) and programs in
// JavaScript, which the test of their guide runs, and declarations of types, which are compiled alone.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { build } from 'tsup';
import { findMarkdownSamples, listFiles, samplePaths } from './find-samples.mjs';
import { say } from './step.mjs';

mkdirSync('reports', { recursive: true });
// Of this run alone; it stays when something fails, to be looked at.
const folder = mkdtempSync('reports/test-samples-');
const installed = /^(node:|@voisnap\/|vitest$|undici$|zod$)/;
const importPattern = /^import\s[^;]*?from\s+'([^']+)';$/gm;

/** Which runner a sample is for, or who else takes care of it. */
const chooseRunner = ({ code, language }) => {
  const modules = [importPattern, /require\('([^']+)'\)/g].flatMap((pattern) =>
    [...code.matchAll(pattern)].map(([, name]) => name),
  );
  if (!modules.every((name) => installed.test(name))) return 'test of the guide';
  if (/^declare global/m.test(code)) return 'compiler';
  if (!/^\s*(test|it)(\.\w+)*\(/m.test(code)) {
    return language === 'js' ? 'test of the guide' : 'fragment';
  }
  if (modules.includes('node:test')) return 'node';
  if (modules.includes('@voisnap/testing/jest')) return 'jest';
  return modules.some((name) => /vitest$/.test(name)) ? 'vitest' : 'fragment';
};

/** A test around a few lines, with the names that scripts/samples.d.ts declares. */
const wrapFragment = (title, code) => {
  const body = code.replace(importPattern, '').replace(/^export (?=const|function|async)/gm, '');
  return `${[...code.matchAll(importPattern)].map(([line]) => line).join('\n')}
import * as givenSdk from '@voisnap/sdk';
import { createVoisnapMock as createGivenMock } from '@voisnap/testing';
import { test as givenTest } from 'vitest';

givenTest(${JSON.stringify(title)}, async () => {
  await using mock = createGivenMock();
  const client = new givenSdk.VoisnapClient(mock.clientOptions);
  const agentId = mock.db.agent.insert().id;
  const { VoisnapClient, VoisnapError, AuthenticationError, NotFoundError, RateLimitError, ValidationError } = givenSdk;
  {
${body}
  }
});
`;
};

const run = (args, env = {}) =>
  spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status;

const runVitest = () => {
  const alias = Object.entries(samplePaths)
    .filter(([name]) => name.startsWith('@'))
    .sort(([one], [other]) => one.includes('*') - other.includes('*'))
    .map(([name, path]) => ({
      find: `^${name.replace('*', '([^/]+)')}$`,
      replacement: resolve(path).replace('*', '$1'),
    }));
  const conditions = ['@voisnap/source', 'node', 'development|production'];
  writeFileSync(
    `${folder}/vitest.config.mjs`,
    `const alias = ${JSON.stringify(alias)}.map(({ find, replacement }) => ({ find: new RegExp(find), replacement }));
const conditions = ${JSON.stringify(conditions)};
export default {
  resolve: { alias, conditions },
  ssr: { resolve: { conditions } },
  test: { include: ['*.vitest.ts'], testTimeout: 60_000, isolate: false, fileParallelism: false },
};
`,
  );
  const config = ['--root', folder, '--config', resolve(folder, 'vitest.config.mjs')];
  return run(['node_modules/vitest/vitest.mjs', 'run', ...config]);
};

const runNode = (files) => {
  const paths = Object.entries(samplePaths).map(([name, path]) => [name, [`../../${path}`]]);
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({
      extends: '../../tsconfig.base.json',
      compilerOptions: { paths: Object.fromEntries(paths) },
    }),
  );
  return run(['--conditions=@voisnap/source', '--import', 'tsx', '--test', ...files], {
    TSX_TSCONFIG_PATH: `${folder}/tsconfig.json`,
  });
};

/** Jest has the packages in one bundle, as CommonJS, and the samples as they come out of a compiler. */
const runJest = async (files) => {
  const output = `${folder}/jest`;
  const common = { config: false, format: 'cjs', target: 'node20', platform: 'node', silent: true };
  const names = ['@voisnap/sdk', '@voisnap/testing', '@voisnap/testing/jest'];
  const entry = `${folder}/jest-packages.ts`;
  const sources = ['packages/sdk/src', 'packages/testing/src', 'packages/testing/src/runners/jest'];
  writeFileSync(entry, sources.map((path) => `export * from '../../${path}/index.js';\n`).join(''));
  await build({
    ...common,
    entry: { packages: entry },
    outDir: output,
    noExternal: [/.*/],
    esbuildOptions: (options) => {
      options.conditions = ['@voisnap/source', 'node'];
      options.alias = { '@voisnap/testing': resolve('packages/testing/src/index.ts') };
    },
  });
  await build({ ...common, entry: files, outDir: output, bundle: false, clean: false });
  writeFileSync(
    `${output}/jest.config.json`,
    JSON.stringify({
      testMatch: ['**/*.jest.cjs'],
      moduleFileExtensions: ['cjs', 'js', 'json'],
      // What is loaded by name when it is needed, and so is in no bundle.
      modulePaths: [resolve('packages/testing/node_modules')],
      moduleNameMapper: Object.fromEntries(
        names.map((name) => [`^${name}$`, '<rootDir>/packages.cjs']),
      ),
    }),
  );
  writeFileSync(`${output}/package.json`, '{ "private": true }');
  return run([
    'node_modules/jest/bin/jest.js',
    '--rootDir',
    output,
    '-c',
    `${output}/jest.config.json`,
  ]);
};

const files = { vitest: [], node: [], jest: [] };
const others = { 'test of the guide': 0, compiler: 0 };
for (const file of listFiles('docs/testing/*.md', 'packages/testing/README.md')) {
  for (const sample of findMarkdownSamples(readFileSync(file, 'utf8'), ['ts', 'js'])) {
    const chosen = chooseRunner(sample);
    if (Object.hasOwn(others, chosen)) {
      others[chosen] += 1;
      continue;
    }
    const runner = chosen === 'fragment' ? 'vitest' : chosen;
    const title = `${file}:${sample.line}`;
    const code = chosen === 'fragment' ? wrapFragment(title, sample.code) : sample.code;
    const name = `${file.replaceAll('/', '__').replace('.md', '')}__line-${sample.line}`;
    const path = `${folder}/${name}.${runner}.${runner === 'node' ? 'mts' : 'ts'}`;
    writeFileSync(path, code);
    files[runner].push(path);
  }
}

let failed = false;
for (const [runner, start] of Object.entries({ vitest: runVitest, node: runNode, jest: runJest })) {
  if (files[runner].length === 0) continue;
  say(`Running ${files[runner].length} samples with ${runner}`);
  if ((await start(files[runner])) !== 0) failed = true;
}
const count = Object.values(files).flat().length;
// The guides of three runners alone have more: fewer mean that the search for samples is broken.
if (count < 20) console.error(`samples: only ${count} found to run`);
console.log(
  failed || count < 20
    ? 'samples: see above; the file names say where they stand'
    : `samples: ${count} run, ${others['test of the guide']} are run by the test of their guide, ${others.compiler} is types alone`,
);
if (failed || count < 20) process.exit(1);
rmSync(folder, { recursive: true });
