import { Hono } from 'hono';
import type { Desk } from '../desk.js';

/** `/health`, for machines: 200 once every part is ready, 503 before. */
export const createHealth = (desk: Desk): Hono =>
  new Hono().get('/', (c) => {
    const parts = { api: desk.voisnap.state, database: desk.database.state, jobs: desk.jobs.state };
    const states = Object.entries(parts).map(([name, state]) => {
      const { value, ...told } = state.name === 'ready' ? state : { ...state, value: undefined };
      return [name, told] as const;
    });
    const ready = states.every(([, { name }]) => name === 'ready');
    return c.json({ ready, ...Object.fromEntries(states) }, ready ? 200 : 503);
  });
