import type { Config } from '../config.js';
import type { Desk } from '../desk.js';
import type { ApiChoice } from '../voisnap/choose-api.js';

const variable = 'FRONT_DESK_WORKER';

/** The API for a process that is not ours: the mock lives in ours. */
const handOverApi = (choice: ApiChoice, { voisnap }: Desk): ApiChoice => {
  if (choice.kind !== 'mock') return choice;
  const { mock, baseUrl, account, now } = voisnap.value;
  if (mock === undefined) return choice;
  const clock = { shows: now(), at: Date.now() };
  const { apiKey } = mock.clientOptions;
  return { ...choice, place: { baseUrl, apiKey, account, clock } };
};

/** The environment of a worker: with it, the worker attaches to the same database and the same API. */
export const writeWorkerConfig = (desk: Desk): NodeJS.ProcessEnv => {
  const { config } = desk;
  const databaseUrl = desk.database.value.url;
  const handedOver: Config = { ...config, databaseUrl, api: handOverApi(config.api, desk) };
  return { ...process.env, [variable]: JSON.stringify(handedOver) };
};

/** Reads in a worker what its parent wrote. */
export const readWorkerConfig = (environment: NodeJS.ProcessEnv): Config => {
  const text = environment[variable];
  if (text === undefined) {
    throw new Error('Workers are started by the app: npm start -- --workers 3');
  }
  return JSON.parse(text) as Config;
};
