// The rows of packages/core/src and the wings of packages/testing/src, from the highest to the lowest. A folder imports
// itself and the rows below. `.dependency-cruiser.cjs` makes its rules of them, scripts/docs/create-lists.mjs the tables of
// the pages.

/**
 * Files and folders (with a slash at the end) of core, a row each. Each imports itself and the rows below: not the other
 * members of its row.
 */
exports.coreRows = [
  ['index.ts', 'opentelemetry/'],
  ['http-client.ts'],
  ['operation-caller.ts'],
  ['polling/'],
  ['pipeline/', 'pagination/'],
  ['request-promise.ts', 'request/', 'validation/', 'rate-limit/'],
  ['response/', 'platform/'],
  ['retry/'],
  ['options/'],
  ['auth/', 'logging/', 'middleware/', 'transport/', 'diagnostics/'],
  ['late/'],
  ['errors/'],
  ['util/'],
];

/**
 * What of core a successful JSON call does not need, below packages/core/src. Only files of this list and of `late/` import it;
 * all others load it by `import()` of a file of `late/`.
 */
exports.coreLateFiles = [
  'auth/(read-token-expiry|token-credentials).ts',
  'pagination/(collect-items|iterate-pages|page-prefetcher|skip-repeated|warn-of-shrinkage).ts',
  'pipeline/(describe-call|get-access-token|log-attempts|publish-traces|raw-operation|run-middleware).ts',
  'polling/(create-and-poll|poll-on|poll-once|poll-pace|poll-until|resolve-wait-options|wait-messages|wait-state|waker).ts',
  'rate-limit/(check-rate-limit-wait|rate-limit-queue).ts',
  'request/(blob-to-upload-file|measure-upload|read-chunks|stream-to-upload-file|to-upload-file|upload-names).ts',
  'platform/(fetch-transport.node|open-file.node|open-file.web).ts',
  'request/multipart/',
  'transport/(failed-elsewhere|interpret-thrown|read-any-response|request-stream|undici-proxy).ts',
  'validation/(check-response|create-validator|issue-log|response-sampler|run-schema|validate-request|validate-response).ts',
];

/**
 * Files and folders of the mock, a row each, with what they hold. Each imports itself and the rows below: not its neighbour.
 * `contract/` stands beside them and imports none.
 */
exports.testingWings = [
  {
    'cli/': 'the command `voisnap-mock`: serve, validate, send-webhook',
    'runners/': 'for test runners: `vitest/`, `jest/`, `matchers/`',
  },
  {
    'index.ts': 'the public names',
    'web.ts': 'the public names for browsers, workers and the edge',
    'served/':
      'the mock for other processes: `workspaces/` (a mock per API key), `control/` (`/__voisnap`), `pages/` (which pages of browsers may call)',
  },
  { 'mock/': 'one mock, composed: options, platform (Node or `web/`), state' },
  {
    'kit/':
      'the objects that a test uses: `requests/`, `faults/`, `overrides/`, `calls/`, jobs, snapshots, verify',
  },
  {
    'http/': 'from request to response; `faults/` on the wire, sockets in `node/`',
    'webhooks/': 'signing, subscribers, dispatch, retries, receiver timeouts',
  },
  {
    'emulator/':
      'the behaviour of Voisnap, without HTTP: handlers, calls, numbers, knowledge, users, reports, state',
  },
  { 'clock/': 'time: clock, drivers, timeline, work in flight, ids' },
  { 'shared/': 'durations, names, JSON and errors, which know nothing of the mock' },
];
