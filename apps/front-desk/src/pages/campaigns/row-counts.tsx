import type { FC } from 'hono/jsx';
import type { CampaignProgress } from '../../campaigns/find-campaigns.js';
import { nameToLabel } from '../../look/name-to-label.js';
import { stateNames } from './state-names.js';

/** How many people are in each state, and how their calls went. */
export const Counts: FC<{ campaign: CampaignProgress }> = ({
  campaign: { id, counts, outcomes },
}) => (
  <>
    <ul class="tags" aria-label="People by state">
      {stateNames
        .filter(([state]) => counts[state] > 0)
        .map(([state, name]) => (
          <li>
            <a href={`/campaigns/${id}?state=${state}`}>
              {name}: {counts[state].toLocaleString('en')}
            </a>
          </li>
        ))}
    </ul>
    {Object.keys(outcomes).length > 0 && (
      <p>
        <small>
          Calls:{' '}
          {Object.entries(outcomes)
            .map(([status, calls]) => `${nameToLabel(status)} ${calls.toLocaleString('en')}`)
            .join(', ')}
        </small>
      </p>
    )}
  </>
);
