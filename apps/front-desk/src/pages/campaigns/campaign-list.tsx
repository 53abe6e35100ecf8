import { type Context, Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import { countFinished, countPeople } from '../../campaigns/count-people.js';
import { type CampaignProgress, listCampaigns } from '../../campaigns/find-campaigns.js';
import { campaignsTopic } from '../../campaigns/topics.js';
import type { Desk } from '../../desk.js';
import { Live } from '../../live/live.js';
import { streamPart } from '../../live/stream-part.js';
import { EmptyState } from '../../look/empty-state.js';
import { Pager } from '../../look/pager.js';
import { Status } from '../../look/status.js';
import { Table } from '../../look/table.js';
import { When } from '../../look/when.js';
import { showPage } from '../../server/show-page.js';
import { pageSize, readPageNumber } from '../list-query.js';
import { redirectToLastPage } from '../redirect-to-last-page.js';

const CampaignRow: FC<{ campaign: CampaignProgress }> = ({ campaign }) => (
  <tr id={`campaign-${campaign.id}`}>
    <th scope="row" dir="auto">
      <a href={`/campaigns/${campaign.id}`}>{campaign.name}</a>
    </th>
    <td>
      <Status value={campaign.state} />
    </td>
    <td>
      {countFinished(campaign.counts)} of {countPeople(campaign.counts)}
      {campaign.counts.uncertain > 0 && `, ${campaign.counts.uncertain} uncertain`}
    </td>
    <td dir="auto">{campaign.agentName}</td>
    <td>
      <When at={campaign.createdAt} />
    </td>
  </tr>
);

/** `/campaigns`. */
export const createCampaignList = (desk: Desk): Hono => {
  const readList = async (c: Context) => {
    const page = readPageNumber(c);
    const { account } = desk.voisnap.value;
    const range = { limit: pageSize, offset: (page - 1) * pageSize };
    const { campaigns, total } = await listCampaigns(desk.database.value, account, range);
    return { data: campaigns, page, pageSize, total };
  };
  const renderList = ({ data }: Awaited<ReturnType<typeof readList>>): Child => (
    <Table label="Campaigns" columns={['Name', 'State', 'People called', 'Agent', 'Created']}>
      {data.map((campaign) => (
        <CampaignRow campaign={campaign} />
      ))}
    </Table>
  );
  return new Hono()
    .get('/', async (c) => {
      const list = await readList(c);
      const empty = list.total === 0;
      const content = empty ? (
        <EmptyState
          title="No campaigns yet"
          action={{ href: '/campaigns/new', text: 'Create a campaign' }}
        >
          A campaign calls everybody on a list, each person once. An example is there to try it
          with.
        </EmptyState>
      ) : (
        <>
          <p class="actions">
            <a class="button" href="/campaigns/new">
              Create a campaign
            </a>
          </p>
          <Live url={`/campaigns/live?page=${list.page}`}>{renderList(list)}</Live>
          <Pager page={list.page} total={list.total} pageSize={pageSize} url={c.req.url} />
        </>
      );
      const moves = list.data.some(({ state }) => state === 'running');
      return (
        redirectToLastPage(c, list) ??
        showPage(c, desk, { title: 'Campaigns', content, ...(moves && { refreshSeconds: 5 }) })
      );
    })
    .get('/live', (c) =>
      streamPart(c, desk, {
        topics: [campaignsTopic],
        pauseMs: 1_000,
        render: async () => renderList(await readList(c)),
      }),
    );
};
