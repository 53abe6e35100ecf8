import type { Desk } from '../desk.js';

/** Work that goes on beside the pages. */
export interface Work {
  stop(): Promise<void>;
}

/** Starts the work once the parts that it needs are ready, in this process. */
export const startWork = (desk: Desk): Work => {
  const ready = Promise.all([desk.database.ready, desk.voisnap.ready, desk.jobs.ready]);
  // It rejects only when the app ends before.
  ready.catch(() => undefined);
  return { stop: async () => undefined };
};
