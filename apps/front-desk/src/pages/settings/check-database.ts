import type { Database } from '../../database/database.js';
import { explainConnectionFailure } from '../../database/explain-connection-failure.js';
import type { Check } from './check.js';

/** Asks the database for its version, which it may have stopped to tell since the app started. */
export const checkDatabase = async ({ pool, url }: Database): Promise<Check> => {
  try {
    const { rows } = await pool.query<{ server_version: string }>('show server_version');
    return { works: true, details: `It is Postgres ${rows[0]?.server_version}.` };
  } catch (error) {
    return { works: false, details: explainConnectionFailure(error, url).message };
  }
};
