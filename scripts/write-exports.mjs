// Writes the exports that follow from other files, so that a new model or method is named once:
//   packages/types/src/models/index.ts   every export of the models
//   packages/types/src/index.ts          those, and every export of the schemas
//   packages/sdk/src/index.ts            the types of all models
//   packages/sdk/src/entries/*.ts        the types that the methods of an entry take and return, and the other
//                                        types in the files of these models
//   packages/testing/src/web.ts          the exports of index.ts beside it, but those that need Node
// An export with `@internal` in its doc comment is left out; exports from other places stay as they are
// written. With --check it writes nothing and fails where a list is stale.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, relative } from 'node:path';
import process from 'node:process';
import {
  listExports,
  listReExports,
  listSources,
  parse,
  reachTypes,
  readMentions,
} from './read-source.mjs';

const require = createRequire(import.meta.url);
const types = 'packages/types/src';
const sdk = 'packages/sdk/src';
const testing = 'packages/testing/src';
/** Where the mock's exports that need Node come from. */
const testingOnNode = ['./mock/voisnap-mock.js', './http/client-access.js'];
const models = listSources(`${types}/models`).filter((file) => !file.endsWith('/index.ts'));
// Users pass ids one by one: the parameters of paths are named in @voisnap/types/operations.
const publicModels = models.filter((file) => !file.endsWith('/paths.ts'));
const modelExports = publicModels.flatMap(listExports);

const writeExport = (exports, from) => {
  const names = exports.map(({ name, isType }) => (isType ? `type ${name}` : name));
  return names.length === 0 ? '' : `export { ${names.join(', ')} } from '${from}';`;
};

const writeTypes = (names, from) =>
  writeExport(
    names.map((name) => ({ name, isType: true })),
    from,
  );

/** One statement for each source file. */
const writeAll = (file, sources) =>
  sources.map((source) => {
    const path = relative(dirname(file), source).replace(/\.ts$/, '.js');
    return writeExport(listExports(source), `./${path}`);
  });

const ofTypes =
  '`npm run generate` writes the exports of models and schemas, and in entries those of core.';

/** Takes the statements from `isWritten` modules out of a file, and puts others in their place. */
const replaceExports = (file, isWritten, written, comment = ofTypes) => {
  const kept = [...parse(file)]
    .filter(({ moduleSpecifier }) => !isWritten(moduleSpecifier.text))
    .map((statement) => statement.getText());
  const text = [...written, ...kept].join('\n');
  const input = `// ${comment}\n\n${text}\n`;
  const biome = [require.resolve('@biomejs/biome/bin/biome'), 'check', '--write'];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...biome, `--stdin-file-path=${file}`],
    { input, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

const mentions = readMentions(`${types}/models`, 'packages/core/src', sdk);
const coreNames = new Set(listReExports('packages/core/src/index.ts').map(({ name }) => name));
const listTypes = (file) =>
  listExports(file)
    .filter(({ isType }) => isType)
    .map(({ name }) => name);

/** All types of a file of models if one of them is reached. */
const listTypesBeside = (model, reached) => {
  const names = listTypes(model);
  return names.some((name) => reached.has(name)) ? names : [];
};

/** Completes an entry of the SDK from what it exports of the SDK's own files. */
const writeEntry = (file) => {
  const own = listReExports(file).filter(({ from }) => from.startsWith('.'));
  const reached = reachTypes(
    own.map(({ name }) => name),
    mentions,
  );
  // What the constructor of a resource takes.
  if (own.some(({ from }) => from.includes('/resources/'))) reached.add('OperationCaller');
  const written = [
    writeTypes(
      [...coreNames].filter((name) => reached.has(name)),
      '@voisnap/core',
    ),
    writeTypes(
      publicModels.flatMap((model) => listTypesBeside(model, reached)),
      '@voisnap/types/models',
    ),
  ];
  return replaceExports(file, (from) => /^@voisnap\/(core|types\/models)$/.test(from), written);
};

const fromModels = (from) => /^\.\/(models|schemas)\//.test(from);
const lists = {
  [`${types}/models/index.ts`]: (file) => replaceExports(file, () => true, writeAll(file, models)),
  [`${types}/index.ts`]: (file) =>
    replaceExports(file, fromModels, [
      writeExport(modelExports, './models/index.js'),
      ...writeAll(file, listSources(`${types}/schemas`)),
    ]),
  [`${sdk}/index.ts`]: (file) =>
    replaceExports(file, (from) => from === '@voisnap/types/models', [
      writeTypes(publicModels.flatMap(listTypes), '@voisnap/types/models'),
    ]),
  [`${testing}/web.ts`]: (file) =>
    replaceExports(
      file,
      (from) => from !== './mock/web/create-voisnap-mock.js',
      [...parse(`${testing}/index.ts`)]
        .filter(({ moduleSpecifier }) => !testingOnNode.includes(moduleSpecifier.text))
        .map((statement) => statement.getText()),
      '`npm run generate` writes these exports from index.ts. Those of ./mock/web stay.',
    ),
  ...Object.fromEntries(listSources(`${sdk}/entries`).map((file) => [file, writeEntry])),
};

/** A type of core that an entry exports is a type of the main entry too. */
const requireInIndex = () => {
  const inIndex = new Set(listReExports(`${sdk}/index.ts`).map(({ name }) => name));
  for (const file of listSources(`${sdk}/entries`)) {
    const missing = listReExports(file).filter(
      ({ name }) => coreNames.has(name) && !inIndex.has(name) && name !== 'OperationCaller',
    );
    for (const { name } of missing)
      throw new Error(`${sdk}/index.ts does not export ${name}, as ${file} does`);
  }
};

const stale = [];
for (const [file, write] of Object.entries(lists)) {
  const after = write(file);
  if (after === readFileSync(file, 'utf8')) continue;
  stale.push(file);
  if (!process.argv.includes('--check')) writeFileSync(file, after);
}
requireInIndex();
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Not as scripts/write-exports.mjs writes them: ${stale.join(', ')}`);
  console.error('Run npm run generate');
  process.exit(1);
}
