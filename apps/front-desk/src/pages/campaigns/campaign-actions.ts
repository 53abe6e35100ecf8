import { type Context, Hono } from 'hono';
import {
  type CampaignAction,
  changeCampaign,
  discardDraft,
} from '../../campaigns/change-campaign.js';
import { findCampaign } from '../../campaigns/find-campaigns.js';
import { publishCampaign, workTopic } from '../../campaigns/topics.js';
import type { Desk } from '../../desk.js';
import { redirectWithNotice } from '../../server/notice.js';
import { showNotFound } from '../../server/show-not-found.js';

const notices: Readonly<Record<CampaignAction, string>> = {
  start: 'The campaign has started.',
  pause: 'The campaign is paused. Calls that are under way go on.',
  resume: 'The campaign goes on.',
  cancel: 'The campaign was cancelled. Nobody else is called.',
};

/** The buttons of a campaign. */
export const createCampaignActions = (desk: Desk): Hono => {
  const act = async (c: Context, action: CampaignAction | 'discard'): Promise<Response> => {
    const place = { id: c.req.param('id') ?? '', account: desk.voisnap.value.account };
    const database = desk.database.value;
    const campaign = await findCampaign(database, place);
    if (campaign === undefined) return showNotFound(c, desk);
    const page = `/campaigns/${campaign.id}`;
    if (action === 'discard') {
      const discarded = await discardDraft(database, place);
      return discarded
        ? redirectWithNotice(c, '/campaigns', 'The campaign was discarded. Nobody was called.')
        : redirectWithNotice(c, page, 'The campaign has started already.');
    }
    const changed = await changeCampaign(database, place, action);
    await desk.live.publish(workTopic);
    await publishCampaign(desk.live, campaign.id);
    // Clicked twice, or somebody else was quicker: the page shows the state.
    return changed ? redirectWithNotice(c, page, notices[action]) : c.redirect(page, 303);
  };
  return new Hono()
    .post('/:id/start', (c) => act(c, 'start'))
    .post('/:id/pause', (c) => act(c, 'pause'))
    .post('/:id/resume', (c) => act(c, 'resume'))
    .post('/:id/cancel', (c) => act(c, 'cancel'))
    .post('/:id/discard', (c) => act(c, 'discard'));
};
