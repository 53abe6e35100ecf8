import type { Config } from '../config.js';
import type { Voisnap } from './voisnap.js';

/** Connects to the API of the settings. Loaded when it is needed, so that the server listens sooner. */
export const startVoisnap = async ({ api: choice, dataFolder }: Config): Promise<Voisnap> => {
  if (choice.kind !== 'mock') return (await import('./connect-api.js')).connectApi(choice);
  if (choice.place !== undefined) {
    return (await import('./mock/connect-mock.js')).connectMock(choice.place, choice.speed);
  }
  const { startMock } = await import('./mock/start-mock.js');
  return startMock(dataFolder, choice.speed);
};
