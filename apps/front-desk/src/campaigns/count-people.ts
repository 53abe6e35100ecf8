import type { RowCounts } from './find-campaigns.js';

/** All people of a campaign. */
export const countPeople = (counts: RowCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** People whose rows change no more unless a person decides. */
export const countFinished = (counts: RowCounts): number =>
  countPeople(counts) - counts.pending - counts.dialing - counts.placed;
