import { VoisnapClient } from '@voisnap/sdk';
import type { Voisnap } from '../../src/voisnap/voisnap.js';

/** Connects to a server of calls as to an API whose clock runs `speed` times faster. */
export const connectCalls = (baseUrl: string, speed: number, worker = ''): Voisnap => {
  const client = new VoisnapClient({
    apiKey: 'vsnp_sb_0123456789',
    baseUrl,
    headers: { 'x-worker': worker },
    logLevel: 'off',
  });
  return {
    client,
    baseUrl,
    account: 'calls',
    webhookSecrets: [],
    now: Date.now,
    speed,
    close: () => client.close(),
  };
};
