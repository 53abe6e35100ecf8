import type { LiveUpdates } from '../../live/live-updates.js';
import { type Loop, startLoop } from '../loop.js';
import { publishCampaign, workTopic } from '../topics.js';
import { claimRow, hasDialableRow } from './claim-row.js';
import { type DialingParts, dialRow } from './dial-row.js';

/** Most requests that one worker has under way. */
const mostUnderWay = 8;

/** The parts that the loop works with. */
export interface DialLoopParts extends DialingParts {
  readonly live: LiveUpdates;
}

/** Calls one person after the other, as fast as the rate limit of all workers allows. */
export const startDialLoop = (parts: DialLoopParts): Loop => {
  const { database, voisnap, live, limit, timing } = parts;
  const underWay = new Set<Promise<void>>();
  // The database is asked again only after a claim found nothing, not while the loop waits for its turn.
  let mayHaveRow = false;
  /** @returns milliseconds to wait before the next step. */
  const dialNext = async (): Promise<number> => {
    if (underWay.size >= mostUnderWay) await Promise.race(underWay);
    mayHaveRow ||= await hasDialableRow(database, voisnap.account);
    if (!mayHaveRow) return timing.idle;
    const wait = await limit.take();
    if (wait > 0) return wait;
    const claimed = await claimRow(database, voisnap.account);
    if (claimed === undefined) {
      mayHaveRow = false;
      return 0;
    }
    let depart = (): void => undefined;
    const departure = new Promise<void>((resolve) => {
      depart = resolve;
    });
    const work = dialRow(claimed, { ...parts, onDeparture: depart })
      .then(() => publishCampaign(live, claimed.campaign.id))
      // The row stays in `dialing`, and is looked up.
      .catch((error: Error) => console.error(`A row could not be written: ${error.message}`))
      .finally(() => {
        underWay.delete(work);
        depart();
      });
    underWay.add(work);
    // One turn at a time: a machine that hangs must not collect turns and use them at once.
    await departure;
    return 0;
  };
  return startLoop({
    live,
    topics: [workTopic],
    step: dialNext,
    finish: async () => {
      await Promise.all(underWay);
    },
  });
};
