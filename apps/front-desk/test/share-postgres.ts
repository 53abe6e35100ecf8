// Before the tests: one Postgres for all of them, started when the first asks for it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { connectDatabase } from '../src/database/connect-database.js';
import {
  type OwnPostgres,
  startOwnPostgres,
} from '../src/database/own-postgres/start-own-postgres.js';
import { makeDataFolder } from './make-data-folder.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Responds with the URL of the shared Postgres. */
    readonly postgresAt: string;
  }
}

/** Starts Postgres; its database `postgres` is migrated, and the template of all others. */
const start = async (dataFolder: string): Promise<OwnPostgres> => {
  const postgres = await startOwnPostgres(dataFolder, { settings: ['-c', 'fsync=off'] });
  const database = await connectDatabase(postgres.url);
  await database.pool.query('create database voisnap_template template postgres');
  await database.close();
  return postgres;
};

/** Called by vitest, as is the function that it returns. */
export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const folder = await makeDataFolder();
  let started: Promise<OwnPostgres> | undefined;
  const server = createServer(async (_request, response) => {
    started ??= start(folder.path);
    const [status, text] = await started.then(
      ({ url }) => [200, url] as const,
      (error: Error) => [500, error.message] as const,
    );
    response.writeHead(status).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  provide('postgresAt', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    await (await started?.catch(() => undefined))?.stop();
    await folder[Symbol.asyncDispose]();
  };
};
