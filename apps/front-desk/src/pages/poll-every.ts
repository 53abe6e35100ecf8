import type { Voisnap } from '../voisnap/voisnap.js';

/** Interval in ms after which a live part reads the API again, for changes without a webhook: 5 s of the API's time. */
export const pollEveryMs = ({ speed }: Voisnap): number => Math.max(1_000, 5_000 / speed);
