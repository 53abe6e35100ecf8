import type { Voisnap } from '../voisnap/voisnap.js';

/** How often a live part reads again what no webhook tells, in ms: every five seconds of the API's time. */
export const pollEveryMs = ({ speed }: Voisnap): number => Math.max(1_000, 5_000 / speed);
