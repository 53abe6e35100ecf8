// Checks every import of the repository against .dependency-cruiser.cjs. First it proves that each rule works: a small
// tree with exactly one forbidden import must be rejected by exactly that rule.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { cruise } from 'dependency-cruiser';

const require = createRequire(import.meta.url);
const { forbidden, options } = require('../.dependency-cruiser.cjs');
const { coreLateFiles, coreRows } = require('./import-rows.cjs');

/** Wing of the mock → a wing that it must not import: one of the next higher row, or its neighbour. */
const higherWings = {
  cli: 'runners',
  runners: 'cli',
  index: 'served',
  web: 'served',
  served: 'runners',
  mock: 'served',
  kit: 'mock',
  webhooks: 'http',
  http: 'webhooks',
  emulator: 'http',
  clock: 'emulator',
  shared: 'clock',
};
const wingOffences = Object.fromEntries(
  Object.entries(higherWings).map(([wing, higher]) => [
    `testing-${wing}-imports-no-higher-wing`,
    [
      ...(wing === 'index' || wing === 'web'
        ? [`packages/testing/src/${wing}.ts`, `export type { B } from './${higher}/b.js';`]
        : [`packages/testing/src/${wing}/a.ts`, `export type { B } from '../${higher}/b.js';`]),
      { [`packages/testing/src/${higher}/b.ts`]: 'export type B = 1;' },
    ],
  ]),
);

/** An import of one file of the front desk by another, of a type alone: that counts too. */
const frontDeskOffence = (from, to) => [
  `apps/front-desk/src/${from}`,
  `import type { B } from '${'../'.repeat(from.split('/').length - 1)}${to}.js'; export type A = B;`,
  { [`apps/front-desk/src/${to}.tsx`]: 'export type B = 1;' },
];

/** Rule → the file that breaks it, and its forbidden line. */
const offences = {
  'no-import-cycle': [
    'packages/core/src/retry/one.ts',
    "import type { Two } from './two.js'; export type One = Two;",
    {
      'packages/core/src/retry/two.ts':
        "import type { One } from './one.js'; export type Two = One;",
    },
  ],
  'core-knows-no-resource-and-no-zod': ['packages/core/src/util/a.ts', "import 'zod';"],
  'core-imports-no-undici': ['packages/core/src/transport/a.ts', "await import('undici');"],
  'opentelemetry-stays-in-its-entry': [
    'packages/core/src/pipeline/a.ts',
    "import '@opentelemetry/api';",
  ],
  'opentelemetry-is-an-entry-of-its-own': [
    'packages/sdk/src/a.ts',
    "import './opentelemetry.js';",
    { 'packages/sdk/src/opentelemetry.ts': 'export {};' },
  ],
  'core-loads-late-parts-late': [
    'packages/core/src/pipeline/a.ts',
    "import { b } from '../late/b.js'; b;",
    { 'packages/core/src/late/b.ts': 'export const b = 1;' },
  ],
  'core-keeps-late-files-late': [
    'packages/core/src/request/build-request.ts',
    "import './multipart/a.js';",
    { 'packages/core/src/request/multipart/a.ts': 'export {};' },
  ],
  'types-knows-no-http-client': ['packages/types/src/models/a.ts', "import '@voisnap/core';"],
  'operations-are-plain-data': [
    'packages/types/src/operations/a.ts',
    "import { z } from 'zod'; z;",
  ],
  'models-import-no-zod': [
    'packages/types/src/models/a.ts',
    "import type { B } from '../schemas/b.js'; export type A = B;",
    { 'packages/types/src/schemas/b.ts': 'export type B = string;' },
  ],
  'checks-and-rules-import-no-zod': [
    'packages/types/src/rules/a.ts',
    "import { b } from '../primitives/b.js'; b;",
    { 'packages/types/src/primitives/b.ts': 'export const b = 1;' },
  ],
  'sdk-stands-on-core-and-types': ['packages/sdk/src/a.ts', "import '@voisnap/testing';"],
  'sdk-knows-no-zod': [
    'packages/sdk/src/a.ts',
    "import type { Contract } from '../../types/src/contract/index.js'; export type A = Contract;",
    { 'packages/types/src/contract/index.ts': 'export type Contract = {};' },
  ],
  'resources-get-a-narrow-interface': [
    'packages/sdk/src/resources/a.ts',
    "import '../voisnap-client.js';",
    { 'packages/sdk/src/voisnap-client.ts': 'export {};' },
  ],
  'campaigns-load-their-engine-late': [
    'packages/sdk/src/campaigns/a.ts',
    "import './engine/b.js';",
    { 'packages/sdk/src/campaigns/engine/b.ts': 'export {};' },
  ],
  'webhooks-are-verified-without-an-engine': [
    'packages/sdk/src/webhooks/a.ts',
    "import '../../../core/src/index.js';",
    { 'packages/core/src/index.ts': 'export {};' },
  ],
  'sdk-asks-for-node-in-its-entries-for-node': [
    'packages/sdk/src/journal/a.ts',
    "import 'node:fs';",
  ],
  'sdk-for-node-is-in-entries-of-its-own': [
    'packages/sdk/src/resources/a.ts',
    "export type { B } from '../journal/node/b.js';",
    { 'packages/sdk/src/journal/node/b.ts': 'export type B = 1;' },
  ],
  ...wingOffences,
  'testing-needs-no-client': ['packages/testing/src/a.ts', "import '@voisnap/sdk';"],
  'testing-vitest-is-an-entry-of-its-own': [
    'packages/testing/src/runners/jest/a.ts',
    "import 'vitest';",
  ],
  'testing-asks-for-node-in-few-places': [
    'packages/testing/src/http/a.ts',
    "import { createServer } from 'node:http'; createServer;",
  ],
  'testing-web-has-nothing-of-node': [
    'packages/testing/src/mock/web/a.ts',
    "import '../../http/node/b.js';",
    { 'packages/testing/src/http/node/b.ts': 'export {};' },
  ],
  'testing-fixtures-need-no-mock': [
    'packages/testing/src/emulator/fixtures/a.ts',
    "import 'hono';",
  ],
  'testing-contract-knows-no-mock': [
    'packages/testing/src/contract/a.ts',
    "import '../mock/in-process-mock.js';",
    { 'packages/testing/src/mock/in-process-mock.ts': 'export {};' },
  ],
  'nothing-imports-an-app': [
    'packages/sdk/src/a.ts',
    "import '../../../apps/example/src/main.js';",
    { 'apps/example/src/main.ts': 'export {};' },
  ],
  'apps-import-zod-only-if-they-declare-it': ['apps/example/src/a.ts', "import 'zod';"],
  'apps-import-packages-by-their-entries': [
    'apps/example/src/a.ts',
    "import '../../../packages/sdk/src/b.js';",
    { 'packages/sdk/src/b.ts': 'export {};' },
  ],
  'front-desk-look-knows-no-source': frontDeskOffence('look/a.tsx', 'voisnap/b'),
  'front-desk-pages-know-no-neighbour': frontDeskOffence('pages/calls/a.tsx', 'pages/agents/b'),
  'front-desk-only-the-app-knows-pages': frontDeskOffence('live/a.ts', 'pages/agents/b'),
  'front-desk-only-main-creates-the-app': frontDeskOffence(
    'pages/calls/a.tsx',
    'server/create-app',
  ),
  'front-desk-rooms-show-nothing': frontDeskOffence('campaigns/a.ts', 'look/b'),
  'front-desk-sources-know-no-room': frontDeskOffence('database/a.ts', 'webhooks/b'),
};

/** Returns the file of core that is a member of a row, or a file in the folder that is one. */
const fileIn = (member) => (member.endsWith('/') ? `${member}a.ts` : member);

/** Writes a file of core that imports a type of another. */
const importType = (from, to) => [
  `packages/core/src/${fileIn(from)}`,
  `import type { A } from '${from.endsWith('/') ? '..' : '.'}/${fileIn(to).replace(/ts$/, 'js')}'; export type B = A;`,
  { [`packages/core/src/${fileIn(to)}`]: 'export type A = 1;' },
];

/** Lists, for each row of core, an import of the row above and one of another member of the row. */
const rowOffences = coreRows.flatMap(([first, second], index) => {
  const name = `core-row-${index + 1}-imports-lower-rows-only`;
  const [above] = coreRows[index - 1] ?? [];
  return [
    ...(above === undefined ? [] : [[name, importType(first, above)]]),
    ...(second === undefined ? [] : [[name, importType(second, first)]]),
  ];
});

const allOffences = [...Object.entries(offences), ...rowOffences];

/** Lists the files of `folder/(one|two).ts`. */
const expandNames = (path) => {
  const [folder, names, end] = path.split(/[()]/);
  return names ? names.split('|').map((name) => `${folder}${name}${end}`) : [path];
};

const findViolations = async (baseDir) => {
  const { output } = await cruise(
    ['packages', 'apps'],
    {
      ...options,
      baseDir,
      ruleSet: { forbidden, options: {} },
      validate: true,
    },
    options.enhancedResolveOptions,
  );
  return output.summary;
};

const writeTree = (root, files) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
};

/** What the check reads must exist in every tree. */
const roots = {
  'apps/example/src/none.ts': 'export {};',
  'packages/core/src/none.ts': 'export {};',
};

let failures = 0;
const fail = (message) => {
  failures += 1;
  console.error(`  ✗ ${message}`);
};

for (const { name } of forbidden) {
  if (allOffences.some(([rule]) => rule === name)) continue;
  fail(`${name}: no offence in scripts/check-imports.mjs shows that this rule bites`);
}

for (const [name, [path, text, others = {}]] of allOffences) {
  const root = mkdtempSync(join(tmpdir(), 'forbidden-import-'));
  writeTree(root, { ...roots, ...others, [path]: text });
  const { violations } = await findViolations(root);
  rmSync(root, { recursive: true });
  const names = [...new Set(violations.map((violation) => violation.rule.name))];
  if (names.length !== 1 || names[0] !== name) {
    fail(`${name}: expected this rule alone to refuse ${path}, got [${names.join(', ')}]`);
  }
}

for (const path of [...coreRows.flat(), ...coreLateFiles.flatMap(expandNames)]) {
  if (existsSync(`packages/core/src/${path}`)) continue;
  fail(`scripts/import-rows.cjs names packages/core/src/${path}, which is not there`);
}

const { violations, totalCruised } = await findViolations(process.cwd());
if (totalCruised < 20) fail(`only ${totalCruised} modules were found: the check sees nothing`);
for (const { rule, from, to } of violations) fail(`${rule.name}: ${from} → ${to}`);

console.log(
  failures === 0
    ? `imports: ${forbidden.length} rules, each shown to bite; ${totalCruised} modules keep them`
    : `imports: ${failures} problems`,
);
process.exit(failures === 0 ? 0 : 1);
