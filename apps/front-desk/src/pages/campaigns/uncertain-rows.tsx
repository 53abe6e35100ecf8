import type { FC } from 'hono/jsx';
import type { CampaignRow } from '../../campaigns/campaign.js';
import type { CampaignProgress } from '../../campaigns/find-campaigns.js';
import { PostButton } from '../../look/post-button.js';
import { Table } from '../../look/table.js';

/** People who may have been called, and how to decide about them. Nothing when there are none. */
export const UncertainRows: FC<{ campaign: CampaignProgress; rows: readonly CampaignRow[] }> = ({
  campaign,
  rows,
}) => {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="uncertain">
      <h2 id="uncertain">Uncertain: {campaign.counts.uncertain.toLocaleString('en')}</h2>
      <p>
        These people may have been called: the response of the API was lost, and its list of calls
        could not decide. The app never calls them again by itself. Look for the number in{' '}
        <a href="/calls">Calls</a>, or ask the person, and decide.
      </p>
      <Table label="Uncertain" columns={['Number', 'Name', 'Why', 'Decide']}>
        {rows.map((row) => (
          <tr id={`uncertain-${row.id}`}>
            <th scope="row">{row.phone}</th>
            <td dir="auto">{row.name || '–'}</td>
            <td dir="auto">{row.reason ?? '–'}</td>
            <td>
              <Decide campaign={campaign} row={row} />
            </td>
          </tr>
        ))}
      </Table>
      {campaign.counts.uncertain > rows.length && (
        <p>
          <small>The others follow once these are decided.</small>
        </p>
      )}
    </section>
  );
};

const Decide: FC<{ campaign: CampaignProgress; row: CampaignRow }> = ({ campaign, row }) => {
  const path = `/campaigns/${campaign.id}/rows/${row.id}`;
  return (
    <div class="actions">
      <PostButton
        action={`${path}/called`}
        text="It was called"
        label={`It was called: ${row.phone}`}
      />
      {campaign.state !== 'cancelled' && (
        <a href={`${path}/again`} aria-label={`Call again: ${row.phone}`}>
          Call again
        </a>
      )}
    </div>
  );
};
