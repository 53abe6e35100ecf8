import { readFile } from 'node:fs/promises';
import type { Options } from 'tsup';
import { base, together } from '../../tsup.base.js';
import { codeWithoutComments } from '../../tsup.plugins.js';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** Leaves out what only documents need of an operation, such as the OpenAPI document: its summary. Lines keep their numbers. */
const operationsOfCalls: Plugin = {
  name: 'operations-of-calls',
  setup: ({ onLoad }) =>
    onLoad({ filter: /types[\\/]dist[\\/]operations[\\/]index\.c?js$/ }, async ({ path }) => {
      const contents = (await readFile(path, 'utf8')).replace(/^ *summary: ".*",$/gm, '');
      if (/summary/.test(contents)) throw new Error(`${path} has summaries of another form`);
      return { contents };
    }),
};

// One file to load for each entry: on a cold start, every file costs one to two milliseconds. So an entry contains the
// operations that it calls, and core's checks of options.
const bundled = ['@voisnap/types/operations', '@voisnap/core/options'];

const alone: Options = {
  ...base,
  splitting: false,
  noExternal: bundled,
  // Runtimes other than Node know its modules by their full names.
  removeNodeProtocol: false,
  esbuildPlugins: [codeWithoutComments, operationsOfCalls],
  // A campaign loads its engine when it starts.
  external: [/^node:/, '@voisnap/sdk/campaigns'],
};

const errorsOfTheEngine: Plugin = {
  name: 'errors-of-the-engine',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^@voisnap\/core\/errors$/ }, () => ({
      path: '@voisnap/core',
      external: true,
    })),
};

/** The entries that load the engine anyway. They take the error classes from there, and not from a file more. */
const callers: Options = {
  ...alone,
  entry: [
    'src/index.ts',
    'src/http-client.ts',
    'src/entries/outbound-calls.ts',
    'src/campaigns/engine/index.ts',
  ],
  noExternal: [...bundled, '@voisnap/core/errors'],
  esbuildPlugins: [codeWithoutComments, operationsOfCalls, errorsOfTheEngine],
};

/** The entries that run without the engine: one resource each, or what receives webhooks. */
const others: Options = {
  ...alone,
  entry: [
    'src/opentelemetry.ts',
    'src/entries/agents.ts',
    'src/entries/conversations.ts',
    'src/entries/telephony.ts',
    'src/entries/knowledge-base.ts',
    'src/entries/webhooks.ts',
    'src/entries/journal/node.ts',
    'src/entries/webhooks/node.ts',
    'src/entries/webhooks/fastify.ts',
    'src/entries/webhooks/lambda.ts',
    'src/entries/api-keys.ts',
    'src/entries/users.ts',
    'src/entries/tenants.ts',
    'src/entries/auth.ts',
    'src/entries/analytics.ts',
    'src/entries/billing.ts',
    'src/entries/agency.ts',
    'src/entries/webrtc.ts',
  ],
};

const config = (): Options[] => together(callers, others);

export default config;
