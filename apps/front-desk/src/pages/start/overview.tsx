import type { FC } from 'hono/jsx';
import { countFinished, countPeople } from '../../campaigns/count-people.js';
import type { CampaignProgress } from '../../campaigns/find-campaigns.js';
import { Facts } from '../../look/facts.js';
import { ProgressBar } from '../../look/progress-bar.js';
import { Status } from '../../look/status.js';
import { Table } from '../../look/table.js';
import { When } from '../../look/when.js';
import type { Progress } from './read-progress.js';

/** The campaigns that run at the moment, and how far each has come. */
const RunningCampaigns: FC<{ campaigns: readonly CampaignProgress[] }> = ({ campaigns }) =>
  campaigns.length === 0 ? null : (
    <article>
      <h2>Running campaigns</h2>
      {campaigns.map(({ id, name, counts }) => (
        <div id={`campaign-${id}`}>
          <a href={`/campaigns/${id}`} dir="auto">
            {name}
          </a>
          <ProgressBar
            value={countFinished(counts)}
            max={countPeople(counts)}
            label="People called"
          />
        </div>
      ))}
    </article>
  );

const LatestCalls: FC<Pick<Progress, 'latestCalls'>> = ({ latestCalls }) => (
  <>
    <h2>Latest calls</h2>
    <Table label="Latest calls" columns={['To', 'Status', 'Placed']}>
      {latestCalls.map(({ id, toNumber, status, createdAt }) => (
        <tr id={id}>
          <th scope="row">
            <a href={`/calls/${id}`}>{toNumber}</a>
          </th>
          <td>
            <Status value={status} />
          </td>
          <td>
            <When at={createdAt} />
          </td>
        </tr>
      ))}
    </Table>
  </>
);

/** Numbers, running campaigns and the latest calls. Nothing before the first call. */
export const Overview: FC<{ progress: Progress }> = ({ progress }) => {
  const { conversationsToday, campaigns, agents, documents, latestCalls } = progress;
  if (latestCalls.length === 0) return null;
  return (
    <>
      <article>
        <Facts
          items={[
            ['Conversations today', <a href="/conversations">{conversationsToday}</a>],
            ['Campaigns running', <a href="/campaigns">{campaigns?.running.length ?? '–'}</a>],
            ['Agents', <a href="/agents">{agents}</a>],
            ['Documents', <a href="/knowledge">{documents}</a>],
          ]}
        />
      </article>
      <RunningCampaigns campaigns={campaigns?.running ?? []} />
      <LatestCalls latestCalls={latestCalls} />
    </>
  );
};
