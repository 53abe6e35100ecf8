import { VoisnapClient } from '@voisnap/sdk';
import { createVoisnapMock } from '@voisnap/testing';
import type { Voisnap } from './voisnap.js';

/** Starts the mock of Voisnap on a port of its own, and connects to it over a real socket. */
export const startMock = async (speed: number): Promise<Voisnap> => {
  const mock = createVoisnapMock({ clock: { real: true, speed }, rateLimit: 'documented' });
  const { url } = await mock.listen();
  const { apiKey, clock } = mock.clientOptions;
  const client = new VoisnapClient({ apiKey, clock, baseUrl: url });
  return {
    client,
    baseUrl: url,
    account: 'mock',
    webhookSecrets: [mock.webhooks.secret],
    now: () => clock.now(),
    speed,
    mock,
    close: async () => {
      await client.close();
      await mock.close();
    },
  };
};
