import type { Database } from '../database/database.js';
import { explainConnectionFailure } from '../database/explain-connection-failure.js';
import type { Desk } from '../desk.js';
import { explainFailure } from '../server/explain-failure.js';
import type { Part } from '../start/part.js';
import type { Voisnap } from '../voisnap/voisnap.js';

/** Whether a part works, and a sentence about it. */
interface Check {
  readonly works: boolean;
  readonly details: string;
}

/** The state of a part, for a badge, and a sentence about it. */
export interface CheckedPart {
  readonly name: string;
  readonly status: 'starting' | 'ready' | 'failed';
  readonly details: string;
}

/** The parts of the app, in the order in which pages show them. */
export interface CheckedParts {
  readonly api: CheckedPart;
  readonly database: CheckedPart;
  readonly jobs: CheckedPart;
}

/**
 * Checks all parts of the app.
 * @param checkApi - checks the API: `askApi`, or something that sends no request.
 */
export const checkParts = async (
  desk: Desk,
  checkApi: (voisnap: Voisnap) => Check | Promise<Check>,
): Promise<CheckedParts> => {
  const [api, database, jobs] = await Promise.all([
    checkPart(desk.voisnap, checkApi),
    checkPart(desk.database, askDatabase),
    checkPart(desk.jobs, () => ({ works: true, details: 'It works.' })),
  ]);
  return { api, database, jobs };
};

/** Asks the API for one agent, once and for 3 s at most: the page should soon show what is wrong. */
export const askApi = async ({ client }: Voisnap): Promise<Check> => {
  const begin = performance.now();
  try {
    await client.agents.list({ pageSize: 1 }, { timeout: 3_000, maxRetries: 0 });
    return { works: true, details: `It responded in ${Math.ceil(performance.now() - begin)} ms.` };
  } catch (error) {
    const { title, advice } = explainFailure(error);
    return { works: false, details: `${title}. ${advice}` };
  }
};

const checkPart = async <Value>(
  { name, state }: Part<Value>,
  check: (value: Value) => Check | Promise<Check>,
): Promise<CheckedPart> => {
  if (state.name === 'starting') return { name, status: 'starting', details: state.step };
  if (state.name === 'failed') {
    return { name, status: 'failed', details: `${state.problem} The app tries again by itself.` };
  }
  const { works, details } = await check(state.value);
  return { name, status: works ? 'ready' : 'failed', details };
};

const askDatabase = async ({ pool, url }: Database): Promise<Check> => {
  try {
    const { rows } = await pool.query<{ server_version: string }>('show server_version');
    return { works: true, details: `It is Postgres ${rows[0]?.server_version}.` };
  } catch (error) {
    return { works: false, details: explainConnectionFailure(error, url).message };
  }
};
