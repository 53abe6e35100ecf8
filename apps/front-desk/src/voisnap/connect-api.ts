import { createHash } from 'node:crypto';
import { VoisnapClient } from '@voisnap/sdk';
import type { ApiChoice } from './choose-api.js';
import type { Voisnap } from './voisnap.js';

/** Connects to the real API. It sends nothing yet: a wrong key shows on the first page that asks the API. */
export const connectApi = (choice: Exclude<ApiChoice, { kind: 'mock' }>): Voisnap => {
  const { apiKey, baseUrl, webhookSecret } = choice;
  // Somebody waits in front of a page: a limit that is used up for longer is said at once.
  const client = new VoisnapClient({ apiKey, baseUrl, maxRetryDelay: 5_000 });
  return {
    client,
    baseUrl,
    account: `${baseUrl} ${createHash('sha256').update(apiKey).digest('hex').slice(0, 12)}`,
    webhookSecrets: webhookSecret === undefined ? [] : [webhookSecret],
    now: Date.now,
    speed: 1,
    close: () => client.close(),
  };
};
