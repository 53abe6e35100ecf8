import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { createCampaignActions } from './campaign-actions.js';
import { createCampaignList } from './campaign-list.js';
import { createCampaignPage } from './campaign-page.js';
import { createCampaignCancellation } from './cancel-campaign.js';
import { createRowDecisions } from './decide-row.js';
import { createResultExport } from './export-result.js';
import { createNewCampaign } from './new-campaign.js';

/** The pages about campaigns: `/campaigns`. */
export const createCampaignsPages = (desk: Desk): Hono =>
  new Hono()
    .route('/', createCampaignList(desk))
    // Before the page of a campaign, because `new` is no id.
    .route('/', createNewCampaign(desk))
    .route('/', createCampaignPage(desk))
    .route('/', createCampaignActions(desk))
    .route('/', createCampaignCancellation(desk))
    .route('/', createRowDecisions(desk))
    .route('/', createResultExport(desk));
