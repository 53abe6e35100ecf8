import type { Desk } from '../desk.js';
import { Part } from './part.js';

/** Work that goes on beside the pages. */
export interface Work {
  stop(): Promise<void>;
}

/** Places the calls of campaigns in this process, once the parts that this needs are ready. */
export const startWork = (desk: Desk): Work => {
  const ending = new AbortController();
  const start = async (): Promise<Work> => {
    const [database, voisnap] = await Promise.all([desk.database.ready, desk.voisnap.ready]);
    const { startCampaignWorker } = await import('../campaigns/campaign-worker.js');
    return startCampaignWorker({ database, voisnap, live: desk.live });
  };
  const campaigns = new Part('The campaigns', start, ending.signal);
  const stop = async (): Promise<void> => {
    ending.abort();
    if (campaigns.state.name === 'ready') await campaigns.state.value.stop();
  };
  return { stop };
};
