import type { FC } from 'hono/jsx';
import type { CampaignProgress } from '../../campaigns/find-campaigns.js';
import { ProgressBar } from '../../look/progress-bar.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** The campaigns that run at the moment, and how far each has come. */
export const RunningCampaigns: FC<{ campaigns: readonly CampaignProgress[] }> = ({ campaigns }) =>
  campaigns.length === 0 ? null : (
    <article>
      <h2>Running campaigns</h2>
      {campaigns.map(({ id, name, counts }) => {
        const all = sum(Object.values(counts));
        const open = counts.pending + counts.dialing + counts.placed;
        return (
          <div id={`campaign-${id}`}>
            <a href={`/campaigns/${id}`} dir="auto">
              {name}
            </a>
            <ProgressBar value={all - open} max={all} label="People called" />
          </div>
        );
      })}
    </article>
  );
