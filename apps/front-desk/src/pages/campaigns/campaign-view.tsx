import type { FC } from 'hono/jsx';
import { countFinished, countPeople } from '../../campaigns/count-people.js';
import type { CampaignProgress } from '../../campaigns/find-campaigns.js';
import { Facts } from '../../look/facts.js';
import { Pager } from '../../look/pager.js';
import { PostButton } from '../../look/post-button.js';
import { ProgressBar } from '../../look/progress-bar.js';
import { SearchForm } from '../../look/search-form.js';
import { Status } from '../../look/status.js';
import { When } from '../../look/when.js';
import { pageSize } from '../list-query.js';
import type { CampaignViewState } from './read-view.js';
import { Counts } from './row-counts.js';
import { RowTable } from './row-table.js';
import { stateNames } from './state-names.js';
import { UncertainRows } from './uncertain-rows.js';

/** How far a campaign has come, what a person can do, and its rows. */
export const CampaignView: FC<{ view: CampaignViewState }> = ({ view }) => {
  const { campaign, uncertain, rows, total, page, url } = view;
  return (
    <>
      <Summary campaign={campaign} />
      <UncertainRows campaign={campaign} rows={uncertain} />
      <h2>People</h2>
      <SearchForm
        url={url}
        search="Search by number or name"
        filters={[{ name: 'state', label: 'State', options: stateNames }]}
      />
      <RowTable campaign={campaign} rows={rows} />
      <Pager page={page} total={total} pageSize={pageSize} url={url} />
    </>
  );
};

const Summary: FC<{ campaign: CampaignProgress }> = ({ campaign }) => {
  const { counts, state, problem } = campaign;
  return (
    <article>
      <Facts
        items={[
          [
            'State',
            <span role="status">
              <Status value={state} />
            </span>,
          ],
          ['Agent', <a href={`/agents/${campaign.agentId}`}>{campaign.agentName}</a>],
          ['Calls from', campaign.fromNumber ?? "The agent's number"],
          ['Created', <When at={campaign.createdAt} />],
        ]}
      />
      <ProgressBar value={countFinished(counts)} max={countPeople(counts)} label="People done" />
      <Counts campaign={campaign} />
      {problem !== null && (
        <p role="alert" class="bad">
          Voisnap refused to call, so the app paused the campaign: {problem} Nobody was left out.
          Remove the cause, then resume.
        </p>
      )}
      <Actions campaign={campaign} />
    </article>
  );
};

const Actions: FC<{ campaign: CampaignProgress }> = ({ campaign: { id, state } }) => (
  <div class="actions">
    {state === 'running' && <PostButton action={`/campaigns/${id}/pause`} text="Pause" />}
    {state === 'paused' && (
      <PostButton action={`/campaigns/${id}/resume`} text="Resume" kind="primary" />
    )}
    {(state === 'running' || state === 'paused') && (
      <a class="button secondary" href={`/campaigns/${id}/cancel`}>
        Cancel the rest
      </a>
    )}
    <a href={`/campaigns/${id}/result.csv`} download>
      Download the result
    </a>
  </div>
);
