import type { Options } from 'tsup';
import { base } from '../../tsup.base.js';

const config: Options = {
  ...base,
  // One file to load for each entry: on a cold start, every file costs about a millisecond.
  splitting: false,
  // Runtimes other than Node know its modules by their full names.
  removeNodeProtocol: false,
  // A campaign loads its engine when it starts.
  external: [/^node:/, '@voisnap/sdk/campaigns'],
  entry: [
    'src/index.ts',
    'src/http-client.ts',
    'src/opentelemetry.ts',
    'src/entries/agents.ts',
    'src/entries/conversations.ts',
    'src/entries/telephony.ts',
    'src/entries/knowledge-base.ts',
    'src/entries/outbound-calls.ts',
    'src/campaigns/engine/index.ts',
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

export default config;
