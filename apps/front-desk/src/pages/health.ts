import { Hono } from 'hono';
import type { Desk } from '../desk.js';
import { checkParts } from './check-parts.js';
import { readVersions } from './read-versions.js';

/**
 * `/health`, for machines: 200 once every part is ready; 503 before, and while the database is out of reach. It sends
 * nothing to the API, because monitors would use up its rate limit.
 */
export const createHealth = (desk: Desk): Hono =>
  new Hono().get('/', async (c) => {
    const parts = await checkParts(desk, ({ baseUrl }) => ({ works: true, details: baseUrl }));
    const ready = Object.values(parts).every(({ status }) => status === 'ready');
    const versions = Object.fromEntries(readVersions());
    c.header('cache-control', 'no-store');
    return c.json({ ready, target: desk.config.api.kind, parts, versions }, ready ? 200 : 503);
  });
