import { Hono } from 'hono';
import type { Desk } from '../desk.js';
import { checkPart } from './settings/check.js';
import { checkDatabase } from './settings/check-database.js';
import { readVersions } from './settings/read-versions.js';

/**
 * `/health`, for machines: 200 once every part is ready; 503 before, and while the database is out of reach. It sends
 * nothing to the API, because whatever watches the app would use up its rate limit.
 */
export const createHealth = (desk: Desk): Hono =>
  new Hono().get('/', async (c) => {
    const [api, database, jobs] = await Promise.all([
      checkPart(desk.voisnap, ({ baseUrl }) => ({ works: true, details: baseUrl })),
      checkPart(desk.database, checkDatabase),
      checkPart(desk.jobs, () => ({ works: true, details: 'It works.' })),
    ]);
    const ready = [api, database, jobs].every(({ status }) => status === 'ready');
    const parts = { api, database, jobs };
    const versions = Object.fromEntries(readVersions());
    c.header('cache-control', 'no-store');
    return c.json({ ready, target: desk.config.api.kind, parts, versions }, ready ? 200 : 503);
  });
