import { Hono } from 'hono';
import { findCampaign } from '../../campaigns/find-campaigns.js';
import type { Desk } from '../../desk.js';
import { ConfirmForm } from '../../look/confirm-form.js';
import { showNotFound } from '../../server/show-not-found.js';
import { showPage } from '../../server/show-page.js';

/** Asks before a campaign is cancelled, because nothing continues it. */
export const createCampaignCancellation = (desk: Desk): Hono =>
  new Hono().get('/:id/cancel', async (c) => {
    const place = { id: c.req.param('id'), account: desk.voisnap.value.account };
    const campaign = await findCampaign(desk.database.value, place);
    if (campaign === undefined) return showNotFound(c, desk);
    const { pending } = campaign.counts;
    const people =
      pending === 1 ? 'One person waits' : `${pending.toLocaleString('en')} people wait`;
    const content = (
      <ConfirmForm submit="Cancel the campaign" back={`/campaigns/${campaign.id}`}>
        {people} to be called. They will not be, and nothing continues the campaign: pause it, if
        you want to go on later. Calls that are under way go on.
      </ConfirmForm>
    );
    return showPage(c, desk, { title: `Cancel ${campaign.name}?`, content });
  });
