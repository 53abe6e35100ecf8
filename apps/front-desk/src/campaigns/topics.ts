import type { LiveUpdates } from '../live/live-updates.js';

/** Something in a campaign has changed. */
export const campaignTopic = (id: string): string => `campaign:${id}`;
/** Something in any campaign has changed. */
export const campaignsTopic = 'campaigns';
/** There may be work for the workers. A worker that misses it looks for work every few seconds. */
export const workTopic = 'campaign-work';

/** Tells the pages that a campaign has changed. */
export const publishCampaign = async (live: LiveUpdates, id: string): Promise<void> => {
  await live.publish(campaignTopic(id));
  await live.publish(campaignsTopic);
};
