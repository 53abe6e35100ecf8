import { explainFailure } from '../../server/explain-failure.js';
import type { Voisnap } from '../../voisnap/voisnap.js';
import type { Check } from './check.js';

/** Asks the API for one agent, once and not for long: the page should show what is wrong soon. */
export const checkApi = async ({ client }: Voisnap): Promise<Check> => {
  const begin = performance.now();
  try {
    await client.agents.list({ pageSize: 1 }, { timeout: 3_000, maxRetries: 0 });
    return { works: true, details: `It responded in ${Math.ceil(performance.now() - begin)} ms.` };
  } catch (error) {
    const { title, advice } = explainFailure(error);
    return { works: false, details: `${title}. ${advice}` };
  }
};
