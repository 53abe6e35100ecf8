import { VoisnapClient } from '@voisnap/sdk';
import { createVoisnapMock, type VoisnapMock, type VoisnapMockOptions } from '@voisnap/testing';
import { readConfig } from '../src/config.js';
import type { Database } from '../src/database/database.js';
import type { Desk } from '../src/desk.js';
import type { Jobs } from '../src/jobs/jobs.js';
import { LocalUpdates } from '../src/live/live-updates.js';
import { Part } from '../src/start/part.js';
import type { Voisnap } from '../src/voisnap/voisnap.js';

/** A desk for tests, and the mock that it talks to. */
export interface TestDesk {
  readonly desk: Desk;
  readonly mock: VoisnapMock;
  readonly client: VoisnapClient;
  /** Ends the mock; not the database, which belongs to whoever made it. */
  close(): Promise<void>;
}

/** What a test wants to be otherwise. */
export interface TestDeskOptions {
  /** For pages that keep something of their own; without it, they say that the database is starting. */
  readonly database?: Database;
  /** For what is queued; without it, the queue is starting. */
  readonly jobs?: Jobs;
  readonly mock?: VoisnapMockOptions;
  /** Pages read again in so many times shorter intervals what nobody tells them; default: 1. */
  readonly speed?: number;
  /** Environment variables: `{ VOISNAP_API_KEY: … }` changes what pages say about the API. */
  readonly environment?: NodeJS.ProcessEnv;
  readonly args?: readonly string[];
}

/** Opens a desk on a mock in this process, with its parts ready: no port, and no waiting. */
export const openTestDesk = async (options: TestDeskOptions = {}): Promise<TestDesk> => {
  const stop = new AbortController();
  const mock = createVoisnapMock(options.mock);
  const client = new VoisnapClient({ ...mock.clientOptions, logLevel: 'off' });
  const close = async (): Promise<void> => {
    stop.abort();
    await client.close();
    await mock.close();
  };
  const voisnap: Voisnap = {
    client,
    baseUrl: 'https://api.voisnap.ai',
    account: 'test',
    webhookSecrets: [mock.webhooks.secret],
    now: () => mock.clock.now(),
    speed: options.speed ?? 1,
    mock,
    close,
  };
  const never = <Value>() => new Promise<Value>(() => undefined);
  const { database, jobs } = options;
  const desk: Desk = {
    config: readConfig(options.environment ?? {}, options.args ?? []),
    voisnap: new Part('The API', async () => voisnap, stop.signal),
    database: new Part('The database', async () => database ?? never<Database>(), stop.signal),
    jobs: new Part('The queue of jobs', async () => jobs ?? never<Jobs>(), stop.signal),
    live: new LocalUpdates(),
  };
  await desk.voisnap.ready;
  if (database !== undefined) await desk.database.ready;
  if (jobs !== undefined) await desk.jobs.ready;
  return { desk, mock, client, close };
};
