// Who may import whom. docs/architecture.md says why; scripts/check-imports.mjs proves that each rule bites.
const { coreLateFiles, coreRows, testingWings } = require('./scripts/import-rows.cjs');

const tests = '\\.test(-d)?\\.tsx?$|^(packages|apps)/[^/]+/test/';
const zod = '(^|node_modules/)zod(/|$)';
const undici = '(^|node_modules/)undici(/|$)';
/** What of the mock is for Node alone. */
const testingOnNode = [
  '^packages/testing/src/(cli|served|runners/(jest|vitest))/',
  '^packages/testing/src/.+/node/',
  '^packages/testing/src/(index|mock/(node-platform|voisnap-mock)|shared/require-module)\\.ts$',
];
/** What of the SDK is for Node alone. */
const sdkOnNode = ['^packages/sdk/src/(entries/)?(journal/node|webhooks/(node|fastify))(/|\\.ts$)'];

/** An import that loads at once: neither by `import()` nor of types alone. */
const atOnce = { dynamic: false, dependencyTypesNot: ['type-only'] };

const escapeDots = (path) => path.replaceAll('.', '\\.');
const core = (rows) => `^packages/core/src/(${rows.flat().map(escapeDots).join('|')})`;

/** The parts of core that are loaded late, and the files that only they need. */
const coreLate = ['^packages/core/src/late/(?!late-part|load-part)', core([coreLateFiles])];

/** Each wing may import itself and the rows below: nothing above, and not its neighbour in the row. */
const testingRows = testingWings.map((row) =>
  Object.keys(row).map((path) => path.replace(/\/$|\.ts$/, '')),
);
const testing = (wing) => `^packages/testing/src/${wing}(\\.ts$|/)`;
const wingRules = testingRows.flatMap((row, index) =>
  row.map((wing) => ({
    name: `testing-${wing}-imports-no-higher-wing`,
    comment: 'cli, runners → served → mock → kit → webhooks, http → emulator → clock → shared',
    severity: 'error',
    from: { path: testing(wing), pathNot: tests },
    to: {
      path: ['contract', ...testingRows.slice(0, index + 1).flat()]
        .filter((other) => other !== wing)
        .map(testing),
    },
  })),
);

/** Rooms of the front desk: folders and files of its src. */
const frontDesk = (...rooms) => `^apps/front-desk/src/(${rooms.join('|')})(/|\\.tsx?$)`;
const frontDeskRules = [
  {
    name: 'front-desk-look-knows-no-source',
    comment: 'Components get plain values: they serve every page, and no page has its own of them.',
    severity: 'error',
    from: { path: frontDesk('look'), pathNot: tests },
    to: { path: '^apps/front-desk/src/(?!look/|form/)' },
  },
  {
    name: 'front-desk-pages-know-no-neighbour',
    comment:
      'You can remove or copy the folder of one page. What two pages share is beside the folders.',
    severity: 'error',
    from: { path: '^apps/front-desk/src/pages/([^/]+)/', pathNot: tests },
    to: { path: '^apps/front-desk/src/pages/[^/]+/', pathNot: '^apps/front-desk/src/pages/$1/' },
  },
  {
    name: 'front-desk-only-the-app-knows-pages',
    comment: 'server/create-app.tsx joins the pages; everything else works without them.',
    severity: 'error',
    from: {
      path: '^apps/front-desk/src/',
      pathNot: [tests, frontDesk('pages', 'server/create-app')],
    },
    to: { path: frontDesk('pages') },
  },
  {
    name: 'front-desk-only-main-creates-the-app',
    severity: 'error',
    from: { path: '^apps/front-desk/src/', pathNot: [tests, frontDesk('main')] },
    to: { path: frontDesk('server/create-app') },
  },
  {
    name: 'front-desk-rooms-show-nothing',
    comment:
      'Jobs, campaigns, webhooks and the database run in workers too, where no page is shown.',
    severity: 'error',
    from: {
      path: frontDesk('campaigns', 'database', 'jobs', 'voisnap', 'webhooks', 'worker'),
      pathNot: tests,
    },
    to: { path: frontDesk('form', 'look', 'server') },
  },
  {
    name: 'front-desk-sources-know-no-room',
    comment: 'The API and the database are what the rooms stand on.',
    severity: 'error',
    from: { path: frontDesk('database', 'voisnap'), pathNot: tests },
    to: { path: frontDesk('campaigns', 'desk', 'jobs', 'live', 'open-desk', 'webhooks') },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-import-cycle',
      comment:
        'A cycle, type-only ones included, means that two files are one thing. A part that is loaded late may need what loads it.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
    {
      name: 'core-knows-no-resource-and-no-zod',
      severity: 'error',
      from: { path: '^packages/core/', pathNot: tests },
      to: { path: [zod, '^packages/(types|sdk|testing)/', '^@voisnap/(types|sdk|testing)'] },
    },
    {
      name: 'core-imports-no-undici',
      comment: 'The first request requires it, in a way that no bundler follows: decision 0011.',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: tests },
      to: { path: undici, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'opentelemetry-stays-in-its-entry',
      comment: 'It is an optional peer: who does not ask for it must not need it.',
      severity: 'error',
      from: { path: '^packages/', pathNot: [tests, '^packages/core/src/opentelemetry/'] },
      to: {
        path: ['(^|node_modules/)@opentelemetry/', '^packages/core/src/opentelemetry/(?!index)'],
      },
    },
    {
      name: 'opentelemetry-is-an-entry-of-its-own',
      severity: 'error',
      from: { path: '^packages/(core|sdk)/src/(?!opentelemetry)', pathNot: tests },
      to: { path: ['^packages/core/src/opentelemetry/', '^packages/sdk/src/opentelemetry'] },
    },
    ...coreRows.map((row, index) => ({
      name: `core-row-${index + 1}-imports-lower-rows-only`,
      comment: 'Two folders that import each other, by types alone too, are one folder.',
      severity: 'error',
      from: { path: core([row]), pathNot: tests },
      to: {
        path: core(coreRows.slice(0, index + 1)),
        pathNot: '^packages/core/src/$1',
        // What `late/` exports is of every row.
        dependencyTypesNot: row.includes('late/') ? ['export'] : [],
      },
    })),
    {
      name: 'core-loads-late-parts-late',
      comment:
        'A static import would put the part back into the first chunk: decision 0036. Use a LatePart.',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: tests },
      to: { path: '^packages/core/src/late/(?!load-part|late-part)', ...atOnce },
    },
    {
      name: 'core-keeps-late-files-late',
      comment:
        'scripts/import-rows.cjs lists what only late parts need. Whoever imports one of these files needs all that it imports.',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: [tests, ...coreLate] },
      to: { path: core([coreLateFiles]), ...atOnce },
    },
    {
      name: 'types-knows-no-http-client',
      severity: 'error',
      from: { path: '^packages/types/', pathNot: tests },
      to: { path: [undici, '^packages/(core|sdk|testing)/', '^@voisnap/(core|sdk|testing)'] },
    },
    {
      name: 'operations-are-plain-data',
      comment: 'The operations load no zod, so that a client with validation off never does.',
      severity: 'error',
      from: { path: '^packages/types/src/operations/', pathNot: tests },
      to: {
        path: [zod, '^packages/types/src/(contract|openapi|primitives|schemas)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'models-import-no-zod',
      comment:
        'Models are interfaces and constants. Type-only imports count: declarations show them.',
      severity: 'error',
      from: { path: '^packages/types/src/models/', pathNot: tests },
      to: { path: [zod, '^packages/types/src/(?!models/)'] },
    },
    {
      name: 'checks-and-rules-import-no-zod',
      comment: 'The SDK checks with them, so that a client never loads zod.',
      severity: 'error',
      from: { path: '^packages/types/src/(checks|rules)/', pathNot: tests },
      to: {
        path: [zod, '^packages/types/src/(check-tables|contract|openapi|primitives|schemas)/'],
      },
    },
    {
      name: 'sdk-stands-on-core-and-types',
      severity: 'error',
      from: { path: '^packages/sdk/src/', pathNot: tests },
      to: { path: [zod, undici, '^packages/testing/', '^@voisnap/testing'] },
    },
    {
      name: 'sdk-knows-no-zod',
      comment:
        'The SDK imports models and operations, and the checks dynamically. It never loads zod, and its declarations name no zod type.',
      severity: 'error',
      from: { path: '^packages/sdk/src/', pathNot: tests },
      to: {
        path: '^packages/types/src/(index\\.ts|(check-tables|contract|openapi|primitives|schemas)/)',
      },
    },
    {
      name: 'resources-get-a-narrow-interface',
      comment: 'A resource receives an OperationCaller, never the client that made it.',
      severity: 'error',
      from: { path: '^packages/sdk/src/resources/', pathNot: tests },
      to: { path: '^packages/sdk/src/(voisnap-client|http-client|index)\\.ts$' },
    },
    {
      name: 'campaigns-load-their-engine-late',
      comment:
        'A program without campaigns contains no engine: createMany imports it dynamically, decision 0031.',
      severity: 'error',
      from: { path: '^packages/sdk/src/(?!campaigns/engine/)', pathNot: tests },
      to: { path: '^packages/sdk/src/campaigns/engine/', ...atOnce },
    },
    {
      name: 'webhooks-are-verified-without-an-engine',
      comment: 'A receiver of webhooks sends nothing, so it loads nothing that could.',
      severity: 'error',
      from: {
        path: '^packages/sdk/src/(webhooks/|entries/webhooks/|(resources|entries)/webhooks\\.ts$)',
        pathNot: tests,
      },
      to: {
        path: '^packages/core/src/(?!errors/|options/index\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'sdk-asks-for-node-in-its-entries-for-node',
      comment: 'All else runs in browsers and workers too, and bundles for them.',
      severity: 'error',
      from: { path: '^packages/sdk/src/', pathNot: [tests, ...sdkOnNode] },
      to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sdk-for-node-is-in-entries-of-its-own',
      comment: 'Even a type of it would ask for the types of Node.',
      severity: 'error',
      from: { path: '^packages/sdk/src/', pathNot: [tests, ...sdkOnNode] },
      to: { path: sdkOnNode },
    },
    ...wingRules,
    {
      name: 'testing-needs-no-client',
      comment: 'The mock must not be tuned to the SDK. Only the fixtures for Vitest make a client.',
      severity: 'error',
      from: { path: '^packages/testing/src/(?!runners/vitest/)', pathNot: tests },
      to: { path: ['^packages/(sdk|core)/', '^@voisnap/(sdk|core)'] },
    },
    {
      name: 'testing-vitest-is-an-entry-of-its-own',
      comment: 'It needs optional peers, the SDK and Vitest, which the rest must not ask for.',
      severity: 'error',
      from: { path: '^packages/testing/src/(?!runners/vitest/)', pathNot: tests },
      to: { path: ['^packages/testing/src/runners/vitest/', '(^|node_modules/)vitest(/|$)'] },
    },
    {
      name: 'testing-asks-for-node-in-few-places',
      comment:
        'The mock runs in browsers and workers too. What only Node has comes by its platform.',
      severity: 'error',
      from: { path: '^packages/testing/src/', pathNot: [tests, ...testingOnNode] },
      to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'testing-web-has-nothing-of-node',
      comment: 'What the web entry is made of loads no file that is made for Node.',
      severity: 'error',
      from: { path: '^packages/testing/src/', pathNot: [tests, ...testingOnNode] },
      to: {
        path: [undici, '(^|node_modules/)@hono/node-server(/|$)', ...testingOnNode],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'testing-fixtures-need-no-mock',
      comment: 'Who wants entities alone bundles no server, no search and no mock.',
      severity: 'error',
      from: { path: '^packages/testing/src/emulator/fixtures/', pathNot: tests },
      to: {
        path: [
          '^node:',
          '^packages/testing/src/emulator/handlers/',
          undici,
          '(^|node_modules/)(hono|@hono|minisearch|unpdf|fflate)(/|$)',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'testing-contract-knows-no-mock',
      comment: 'The suite asks the real API what it asks the mock, in plain HTTP.',
      severity: 'error',
      from: { path: '^packages/testing/src/contract/', pathNot: tests },
      to: { path: '^packages/testing/src/(?!contract/)' },
    },
    {
      name: 'nothing-imports-an-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-import-zod-only-if-they-declare-it',
      comment:
        'pnpm-workspace.yaml links zod at the root for the sources of types. Any app would find it there.',
      severity: 'error',
      from: { path: '^apps/(?!front-desk/)' },
      to: { path: zod },
    },
    {
      name: 'apps-import-packages-by-their-entries',
      comment:
        'Apps are code to copy: they use what an installed package offers, and no other app.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: tests },
      to: {
        path: '^(packages|apps)/',
        pathNot: '^apps/$1/',
        dependencyTypes: ['local'],
      },
    },
    ...frontDeskRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@voisnap/source', 'import', 'node', 'default'],
    },
  },
};
