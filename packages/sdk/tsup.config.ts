import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.js';

export default defineConfig({
  ...base,
  entry: [
    'src/index.ts',
    'src/http-client.ts',
    'src/agents.ts',
    'src/conversations.ts',
    'src/telephony.ts',
    'src/knowledge-base.ts',
    'src/outbound-calls.ts',
  ],
});
