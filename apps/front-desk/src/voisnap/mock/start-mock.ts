import { VoisnapClient } from '@voisnap/sdk';
import type { Voisnap } from '../voisnap.js';
import { openMock } from './open-mock.js';

/** Starts the mock of Voisnap on a port of its own, and connects to it over a real socket. */
export const startMock = async (dataFolder: string, speed: number): Promise<Voisnap> => {
  const { mock, account, close } = await openMock(dataFolder, speed);
  const { url } = await mock.listen();
  const { apiKey, clock } = mock.clientOptions;
  const client = new VoisnapClient({ apiKey, clock, baseUrl: url });
  return {
    client,
    baseUrl: url,
    account,
    webhookSecrets: [mock.webhooks.secret],
    now: () => clock.now(),
    speed,
    mock,
    close: async () => {
      await client.close();
      await close();
    },
  };
};
