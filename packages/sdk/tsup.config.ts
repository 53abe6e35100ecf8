import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.js';

export default defineConfig({
  ...base,
  // One file to load for each entry: on a cold start, every file costs about a millisecond.
  splitting: false,
  entry: [
    'src/index.ts',
    'src/http-client.ts',
    'src/opentelemetry.ts',
    'src/resources/agents.ts',
    'src/resources/conversations.ts',
    'src/resources/telephony.ts',
    'src/resources/knowledge-base.ts',
    'src/resources/outbound-calls.ts',
    'src/resources/webhooks.ts',
  ],
});
