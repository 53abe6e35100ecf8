import { isVoisnapError } from '@voisnap/sdk';
import { findDatabaseFailure } from '../database/find-database-failure.js';
import { explainFailure } from '../server/explain-failure.js';
import { PartNotReadyError } from '../start/part.js';

/** Says in one line what keeps a live part from being up to date. */
export const describeProblem = (error: unknown): string => {
  if (error instanceof PartNotReadyError) {
    const { name, state } = error.part;
    return `${name} is not ready. ${state.name === 'failed' ? state.problem : ''}`.trim();
  }
  if (!isVoisnapError(error) && findDatabaseFailure(error) === undefined) console.error(error);
  const { title, advice } = explainFailure(error);
  const trace = isVoisnapError(error) && error.traceId ? ` (trace id ${error.traceId})` : '';
  return `This part is not up to date. ${title}: ${advice}${trace}`;
};
