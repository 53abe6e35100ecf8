import type { FC } from 'hono/jsx';
import { countFinished, countPeople } from '../../campaigns/count-people.js';
import type { CampaignProgress } from '../../campaigns/find-campaigns.js';
import { ProgressBar } from '../../look/progress-bar.js';

/** The campaigns that run at the moment, and how far each has come. */
export const RunningCampaigns: FC<{ campaigns: readonly CampaignProgress[] }> = ({ campaigns }) =>
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
