import type { RowCounts } from './find-campaigns.js';

/** All people of a campaign. */
export const countPeople = (counts: RowCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** People to whom nothing is going to happen any more. */
export const countFinished = (counts: RowCounts): number =>
  countPeople(counts) - counts.pending - counts.dialing - counts.placed;
