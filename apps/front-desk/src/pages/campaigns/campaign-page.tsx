import { type Context, Hono } from 'hono';
import { type CampaignProgress, findCampaign } from '../../campaigns/find-campaigns.js';
import { campaignTopic } from '../../campaigns/topics.js';
import type { Desk } from '../../desk.js';
import { Live } from '../../live/live.js';
import { streamPart } from '../../live/stream-part.js';
import { showNotFound } from '../../server/show-not-found.js';
import { showPage } from '../../server/show-page.js';
import { CampaignPreview } from './campaign-preview.js';
import { CampaignView } from './campaign-view.js';
import { readView } from './read-view.js';

/** `/campaigns/<id>`: the preview of a draft, or how far the campaign has come. */
export const createCampaignPage = (desk: Desk): Hono => {
  const find = (c: Context): Promise<CampaignProgress | undefined> => {
    const { account } = desk.voisnap.value;
    return findCampaign(desk.database.value, { id: c.req.param('id') ?? '', account });
  };
  return new Hono()
    .get('/:id', async (c) => {
      const campaign = await find(c);
      if (campaign === undefined) return showNotFound(c, desk);
      const view = await readView(c, desk, campaign);
      const title = campaign.name;
      if (campaign.state === 'draft') {
        const content = <CampaignPreview view={view} speed={desk.voisnap.value.speed} />;
        return showPage(c, desk, { title, content });
      }
      const { search } = new URL(c.req.url);
      const content = (
        <Live url={`/campaigns/${campaign.id}/live${search}`}>
          <CampaignView view={view} />
        </Live>
      );
      const moves = view.moves ? { refreshSeconds: 3 } : {};
      return showPage(c, desk, { title, content, ...moves });
    })
    .get('/:id/live', (c) => {
      let moves = true;
      return streamPart(c, desk, {
        topics: [campaignTopic(c.req.param('id'))],
        pauseMs: 500,
        until: () => !moves,
        render: async () => {
          const campaign = await find(c);
          if (campaign === undefined) return <p>This campaign does not exist any more.</p>;
          const view = await readView(c, desk, campaign);
          moves = view.moves || campaign.state === 'paused';
          return <CampaignView view={view} />;
        },
      });
    });
};
