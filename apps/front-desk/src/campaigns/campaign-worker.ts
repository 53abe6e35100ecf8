import type { Database } from '../database/database.js';
import type { LiveUpdates } from '../live/live-updates.js';
import type { Voisnap } from '../voisnap/voisnap.js';
import { startCheckLoop } from './check/check-loop.js';
import { BackOff } from './dial/back-off.js';
import { createCallLimit } from './dial/call-limit.js';
import { startDialLoop } from './dial/dial-loop.js';
import { createTiming } from './timing.js';

/** The parts that a worker works with. */
export interface CampaignWorkerParts {
  readonly database: Database;
  readonly voisnap: Voisnap;
  /** Tells the pages what has changed, and wakes the worker. What is to be done stands in the rows. */
  readonly live: LiveUpdates;
}

/** A worker of the campaigns. */
export interface CampaignWorker {
  /** Completes the requests that are under way. */
  stop(): Promise<void>;
}

/**
 * Places the calls of all running campaigns of the account, together with every other worker on the same database, in this
 * process or another, on this machine or another.
 */
export const startCampaignWorker = ({
  database,
  voisnap,
  live,
}: CampaignWorkerParts): CampaignWorker => {
  const timing = createTiming(voisnap.speed);
  const limit = createCallLimit(database, voisnap.account, timing.callInterval);
  const parts = { database, voisnap, live, timing, limit };
  const dialing = startDialLoop({ ...parts, backOff: new BackOff(voisnap.speed) });
  const checking = startCheckLoop(parts);
  return {
    async stop() {
      await Promise.all([dialing.stop(), checking.stop()]);
    },
  };
};
