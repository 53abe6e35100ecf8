// The lists that pages take from the code, in Markdown, by the name in the page's comment.
import { createRequire } from 'node:module';
import { listDefaults } from './list-defaults.mjs';

const { coreRows, testingWings } = createRequire(import.meta.url)('../import-rows.cjs');

/** Each package with the dependencies and peers that are packages of ours, or that it needs to run. */
const listPackages = (readManifest) =>
  ['sdk', 'testing', 'core', 'types']
    .map((folder) => {
      const {
        name,
        dependencies = {},
        peerDependencies = {},
        peerDependenciesMeta = {},
      } = readManifest(folder);
      const peers = Object.keys(peerDependencies).map(
        (peer) => `${peer} (${peerDependenciesMeta[peer]?.optional ? 'optional peer' : 'peer'})`,
      );
      const needs = [...Object.keys(dependencies), ...peers];
      return `| \`${name}\` | ${needs.join(', ')} |`;
    })
    .join('\n');

/** The layers of a call from the outermost to the innermost, each with its file and what its line in the list says. */
const listLayers = (files) => {
  const folder = 'packages/core/src/pipeline';
  const text = files.get(`${folder}/compose-pipeline.ts`)();
  const sources = new Map(
    [...text.matchAll(/^import \{\s+([^}]*?),?\s+\} from '\.\/([\w-]+)\.js';/gm)].flatMap(
      ([, names, file]) => names.split(/,\s+/).map((name) => [name, file]),
    ),
  );
  const readList = (name) => {
    const [, list] = text.match(new RegExp(`^const ${name}\\b.*? = \\[\n(.*?)^\\];`, 'ms')) ?? [];
    if (list === undefined) throw new Error(`compose-pipeline.ts has no list ${name}`);
    return [...list.matchAll(/^ {2}(\w+), \/\/ (.*)$/gm)].map(([, layer, purpose]) => ({
      layer,
      purpose,
    }));
  };
  return [
    ...readList('callLayers'),
    { layer: 'retry', purpose: 'makes attempts of the call' },
    ...readList('attemptLayers'),
    { layer: 'send', purpose: 'hands the request to the transport, decodes the response' },
  ]
    .map(({ layer, purpose }) => {
      if (!sources.has(layer)) throw new Error(`compose-pipeline.ts does not import ${layer}`);
      return `| \`${layer}\` | \`pipeline/${sources.get(layer)}.ts\` | ${purpose} |`;
    })
    .join('\n');
};

const code = (text) => `\`${text}\``;

const listCoreRows = () =>
  coreRows.map((row, index) => `| ${index + 1} | ${row.map(code).join(', ')} |`).join('\n');

/** The wings by row, from the highest to the lowest. */
const listWings = () =>
  testingWings
    .flatMap((row, index) =>
      Object.entries(row).map(([wing, purpose]) => `| ${index + 1} | \`${wing}\` | ${purpose} |`),
    )
    .join('\n');

export const createLists = (files) => {
  const readManifest = (folder) => JSON.parse(files.get(`packages/${folder}/package.json`)());
  return {
    packages: `| package | needs |\n|---|---|\n${listPackages(readManifest)}`,
    'option-defaults': listDefaults(files),
    layers: `| layer | file | |\n|---|---|---|\n${listLayers(files)}`,
    'rows-of-core': `| row | |\n|---|---|\n${listCoreRows()}`,
    'wings-of-the-mock': `| row | folder | |\n|---|---|---|\n${listWings()}`,
  };
};
