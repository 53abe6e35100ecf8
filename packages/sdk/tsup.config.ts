import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.js';

export default defineConfig({
  ...base,
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
