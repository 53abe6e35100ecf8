import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleProgram } from '../../../../bundle-program.js';
import { readGuideSample } from '../../../../packages/sdk/test/guide-samples.js';
import type { Database } from '../../src/database/database.js';
import { findBinaries } from '../../src/database/own-postgres/find-binaries.js';
import { folder as appFolder } from '../../src/folder.js';
import { createTestDatabase } from '../create-test-database.js';
import { ReceiverProcess } from './receiver-process.js';

const page = 'webhooks/postgres.md';
const { problem } = findBinaries();

/** The statements that the guide shows, in its order: the table, and what deletes old rows. */
const readStatements = async (): Promise<string[]> => {
  const text = await readFile(new URL(`../../../../docs/${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```sql\n([\s\S]*?)^```/gm)].map(([, sql = '']) => sql);
};

/** The limits of the pool that the guide shows. */
const readLimits = (): object => {
  const limits = readGuideSample(page, 'new Pool(').matchAll(/(\w+): ([\d_]+),/g);
  return Object.fromEntries(
    [...limits].map(([, name, ms]) => [name, Number(ms?.replace('_', ''))]),
  );
};

describe.skipIf(problem)(
  `the store of the guide to Postgres${problem ? ` (${problem})` : ''}`,
  () => {
    let folder: string;
    let database: Database;
    let pool: pg.Pool;
    let one: ReceiverProcess;
    let other: ReceiverProcess;
    let statements: string[];

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'voisnap-store-'));
      const store = join(folder, 'store.ts');
      await writeFile(store, readGuideSample(page, 'export const postgresDeliveryStore'));
      const storeModule = await bundleProgram(store, appFolder);
      database = await createTestDatabase();
      pool = new pg.Pool({ connectionString: database.url });
      statements = await readStatements();
      await pool.query(statements[0] as string);
      const place = { url: database.url, limits: readLimits() };
      [one, other] = await Promise.all([
        ReceiverProcess.start(storeModule, place),
        ReceiverProcess.start(storeModule, place),
      ]);
    });
    afterAll(async () => {
      await Promise.all([one?.kill(), other?.kill(), pool?.end()]);
      await database?.close();
      await rm(folder, { recursive: true });
    });

    it('lets one of two processes handle an event while the other responds with 503, and with 200 later', async () => {
      const handling = one.waitFor('handling');
      const first = one.deliver('evt_hold', 'hold');
      await handling;
      expect(await other.deliver('evt_hold')).toBe(503);
      expect(await one.deliver('evt_hold')).toBe(503);
      one.finish();
      expect(await first).toBe(204);
      expect(await other.deliver('evt_hold')).toBe(200);
      expect(await one.deliver('evt_hold')).toBe(200);
      expect([one.handled, other.handled]).toEqual([['evt_hold'], []]);
    });

    it('handles each of 60 events once, when both processes receive all at the same moment', async () => {
      const ids = Array.from({ length: 60 }, (_, index) => `evt_race_${index}`);
      const statuses = await Promise.all(
        ids.flatMap((id) => [one.deliver(id), other.deliver(id), one.deliver(id)]),
      );
      expect(statuses.filter((status) => status === 204)).toHaveLength(60);
      expect([...new Set(statuses)].every((status) => [200, 204, 503].includes(status))).toBe(true);
      const handled = [...one.handled, ...other.handled].filter((id) => id.startsWith('evt_race'));
      expect(handled.toSorted()).toEqual(ids.toSorted());
    });

    it('lets the other process handle an event whose handler failed', async () => {
      expect(await one.deliver('evt_fail', 'fail')).toBe(500);
      expect(await other.deliver('evt_fail')).toBe(204);
      expect(await one.deliver('evt_fail')).toBe(200);
    });

    it('survives the end of all connections to the database', async () => {
      const own = 'from pg_stat_activity where application_name = $1';
      const { rows } = await pool.query(`select pid ${own}`, [one.name]);
      expect(rows.length).toBeGreaterThan(0);
      const lost = one.waitFor('lost', rows.length);
      await pool.query(`select pg_terminate_backend(pid) ${own}`, [one.name]);
      await lost;
      expect(await one.deliver('evt_after')).toBe(204);
    });

    it('releases what a slow database claims after the response', async () => {
      const blocker = await pool.connect();
      await blocker.query('begin; lock table voisnap_events in access exclusive mode');
      expect(await one.deliver('evt_slow')).toBe(503);
      await blocker.query('commit');
      blocker.release();
      await vi.waitFor(async () => expect(await other.deliver('evt_slow')).toBe(204), 10_000);
      expect(one.handled).not.toContain('evt_slow');
    });

    it('deletes the old rows alone', async () => {
      await pool.query(
        "update voisnap_events set claimed_until = now() - interval '31 days' where id = 'evt_hold'",
      );
      const { rowCount } = await pool.query(statements[1] as string);
      expect(rowCount).toBe(1);
    });

    it('lets the other process take over the lease of one that was killed', async () => {
      const handling = one.waitFor('handling');
      const cut = one.deliver('evt_killed', 'hold').catch(() => 'cut');
      await handling;
      await one.kill();
      expect(await cut).toBe('cut');
      expect(await other.deliver('evt_killed')).toBe(503);
      // The lease of 65 seconds runs out.
      const { rows } = await pool.query(
        "update voisnap_events set claimed_until = claimed_until - interval '65 seconds' where id = 'evt_killed' returning claimed_until < now() as ended",
      );
      expect(rows).toEqual([{ ended: true }]);
      expect(await other.deliver('evt_killed')).toBe(204);
      expect(await other.deliver('evt_killed')).toBe(200);
    });
  },
);
