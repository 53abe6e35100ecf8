import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBinaries } from '../src/database/own-postgres/find-binaries.js';
import { findPostmaster } from '../src/database/own-postgres/find-postmaster.js';
import {
  type OwnPostgres,
  startOwnPostgres,
} from '../src/database/own-postgres/start-own-postgres.js';
import { makeDataFolder } from './make-data-folder.js';

const { problem } = findBinaries();

describe.skipIf(problem)(`the app's own Postgres${problem ? ` (${problem})` : ''}`, () => {
  let folder: Awaited<ReturnType<typeof makeDataFolder>>;
  const started: OwnPostgres[] = [];
  const start = async (options = {}): Promise<OwnPostgres> => {
    const postgres = await startOwnPostgres(folder.path, options);
    started.push(postgres);
    return postgres;
  };
  const query = async ({ url }: OwnPostgres, text: string): Promise<unknown[]> => {
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query(text);
    await client.end();
    return rows;
  };
  const database = () => join(folder.path, 'postgres/database');
  const kill = async (): Promise<void> => {
    const found = await findPostmaster(database());
    process.kill(found?.pid as number, 'SIGKILL');
    await vi.waitFor(async () => expect(await findPostmaster(database())).toBeUndefined());
  };

  beforeEach(async () => {
    folder = await makeDataFolder();
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((each) => each.stop()));
    await folder[Symbol.asyncDispose]();
  });

  it('keeps its rows over an end and a start, and tells what it does', async () => {
    const steps: string[] = [];
    const first = await start({ report: (step: string) => steps.push(step) });
    expect(steps).toEqual([
      'It makes a new database, which takes a second or two.',
      'It starts Postgres.',
    ]);
    await query(first, 'create table kept as select 7 as id');
    expect(await query(first, 'show fsync')).toEqual([{ fsync: 'on' }]);
    await first.stop();
    await expect(query(first, 'select 1')).rejects.toThrow('ENOENT');
    expect(await query(await start(), 'select * from kept')).toEqual([{ id: 7 }]);
  });

  it('is found again by the next start when nobody stopped it, and starts again when it is killed', async () => {
    const first = await start();
    await query(first, 'create table kept as select 7 as id');
    const left = await findPostmaster(database());
    const second = await start();
    expect((await findPostmaster(database()))?.pid).toBe(left?.pid);
    expect(await query(second, 'select * from kept')).toEqual([{ id: 7 }]);
    await kill();
    await vi.waitFor(
      async () => expect(await query(second, 'select * from kept')).toEqual([{ id: 7 }]),
      10_000,
    );
  });

  it('starts although a file names a process that is not Postgres', async () => {
    await (await start()).stop();
    const file = join(database(), 'postmaster.pid');
    await writeFile(file, `${process.pid}\n${database()}\n0\n5432\n${database()}\n\n0 0\nready\n`);
    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('listens on a port with a password where there are no sockets', async () => {
    const postgres = await start({ sockets: false });
    expect(await query(postgres, 'select 1 as one')).toEqual([{ one: 1 }]);
    const { port } = new URL(postgres.url);
    await expect(
      query(
        { ...postgres, url: `postgres://postgres:guess@127.0.0.1:${port}/postgres` },
        'select 1',
      ),
    ).rejects.toThrow('password authentication failed');
  });

  it('takes a data folder whose name is too long for a socket', async () => {
    const path = join(folder.path, 'a-long-name-'.repeat(12));
    const postgres = await startOwnPostgres(path);
    started.push(postgres);
    expect(await query(postgres, 'select 1 as one')).toEqual([{ one: 1 }]);
    await rm(new URL(postgres.url.replace('@/', '@socket/')).searchParams.get('host') as string, {
      recursive: true,
    });
  });

  it('deletes nothing that another Postgres, or nobody, has made', async () => {
    await mkdir(database(), { recursive: true });
    await writeFile(join(database(), 'letter'), 'dear');
    await expect(start()).rejects.toThrow(
      /^The folder .*database is not a database, and this app brings Postgres \d+\. Move the folder away/,
    );
    await writeFile(join(database(), 'PG_VERSION'), '9\n');
    await expect(start()).rejects.toThrow(
      /was made by Postgres 9, and this app brings Postgres \d+\. Move/,
    );
    expect(await readFile(join(database(), 'letter'), 'utf8')).toBe('dear');
  });

  it('says what is broken in a folder that Postgres refuses', async () => {
    await (await start()).stop();
    await rm(join(database(), 'global/pg_control'));
    await expect(start()).rejects.toThrow(
      /^Postgres does not start in .*\. Nothing was deleted\. To begin with an empty database, move the folder away\.$/,
    );
  });

  it('begins anew what was broken off while it was made', async () => {
    await mkdir(`${database()}.new/base`, { recursive: true });
    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});
