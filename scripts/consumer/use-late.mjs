// Importing the SDK and creating a client loads three files and no module of Node: neither undici nor zod, no check,
// and no part of the engine that a first successful call does not need. The first check loads one file more, and no zod.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { createRequire } from 'node:module';
import process from 'node:process';

const session = new Session();
session.connect();
let files = [];
session.on('Debugger.scriptParsed', ({ params: { url } }) => {
  const [, path] = url.match(/^(?:file:\/\/)?\/.*node_modules\/(.*)$/) ?? [];
  // A chunk has a hash in its name.
  if (path) files.push(path.replace(/-[A-Z0-9]{8}\./, '.'));
});
session.post('Debugger.enable');

const listModules = () =>
  process.moduleLoadList.filter((name) => /^NativeModule (?!internal)/.test(name));

/** An entry of the SDK has neither doc comments nor what only documents need of an operation. */
const assertIsShort = (file) => {
  const code = readFileSync(`node_modules/${file}`, 'utf8');
  assert.doesNotMatch(code, /^ *\/\*\*|^ *summary: "/m);
};

/** Imports the SDK, creates a client, and compares what that loads: files of packages, and modules of Node. */
const assertLoads = async (load, expectedFiles) => {
  files = [];
  const known = listModules();
  const { VoisnapClient } = await load();
  const client = new VoisnapClient({ apiKey: 'vsnp_sb_0123456789' });
  const modules = listModules().filter((name) => !known.includes(name));
  assert.deepEqual(files, expectedFiles);
  assertIsShort(files[0]);
  assert.deepEqual(modules, []);
  return client;
};

/** Sends a request that is refused. That loads the checks, one file, and never zod. */
const assertChecks = async (client, expectedFile) => {
  files = [];
  await assert.rejects(client.agents.create({ name: '' }), /name must be a non-empty string/);
  assert.deepEqual(
    files.filter((file) => !file.startsWith('@voisnap/core/')),
    [expectedFile],
  );
};

const esmClient = await assertLoads(
  () => import('@voisnap/sdk'),
  [
    '@voisnap/sdk/dist/index.js',
    '@voisnap/core/dist/index.node.js',
    '@voisnap/core/dist/chunks/chunk.node.js',
  ],
);
await assertChecks(esmClient, '@voisnap/types/dist/checks/index.js');
const cjsClient = await assertLoads(
  () => createRequire(import.meta.url)('@voisnap/sdk'),
  [
    '@voisnap/sdk/dist/index.cjs',
    '@voisnap/core/dist/index.node.cjs',
    '@voisnap/core/dist/chunks/chunk.node.cjs',
  ],
);
await assertChecks(cjsClient, '@voisnap/types/dist/checks/index.cjs');
