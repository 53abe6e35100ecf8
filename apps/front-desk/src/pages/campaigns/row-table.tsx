import type { FC } from 'hono/jsx';
import type { CampaignRow } from '../../campaigns/campaign.js';
import type { CampaignProgress } from '../../campaigns/find-campaigns.js';
import { EmptyState } from '../../look/empty-state.js';
import { Status } from '../../look/status.js';
import { Table } from '../../look/table.js';
import { explainEnd } from '../explain-end.js';
import { stateNames } from './state-names.js';

const names = new Map(stateNames);

/** The state of a row in words, and the status of its call. */
const RowStatus: FC<{ row: CampaignRow }> = ({ row: { state, callStatus } }) =>
  callStatus === null ? (
    <Status value={state} text={names.get(state)} />
  ) : (
    <Status value={callStatus} />
  );

/** The API names the ends of calls: `carrier_error`. All other reasons are sentences. */
const explainRow = ({ reason }: CampaignRow): string =>
  reason === null ? '–' : /^[a-z_]+$/.test(reason) ? explainEnd(reason) : reason;

/** The rows of a campaign, each with what became of it. */
export const RowTable: FC<{ campaign: CampaignProgress; rows: readonly CampaignRow[] }> = ({
  campaign,
  rows,
}) =>
  rows.length === 0 ? (
    <EmptyState
      title="Nobody matches"
      action={{ href: `/campaigns/${campaign.id}`, text: 'Show everybody' }}
    />
  ) : (
    <Table label="People" columns={['Number', 'Name', 'State', 'Call', 'Why']}>
      {rows.map((row) => (
        <tr id={`row-${row.id}`}>
          <th scope="row">{row.phone}</th>
          <td dir="auto">{row.name || '–'}</td>
          <td>
            <RowStatus row={row} />
          </td>
          <td>
            <RowLinks row={row} />
          </td>
          <td dir="auto">{explainRow(row)}</td>
        </tr>
      ))}
    </Table>
  );

const RowLinks: FC<{ row: CampaignRow }> = ({ row: { callId, conversationId, phone } }) => {
  if (callId === null) return <>–</>;
  return (
    <>
      <a href={`/calls/${callId}`} aria-label={`Call to ${phone}`}>
        Call
      </a>
      {conversationId !== null && (
        <>
          {' · '}
          <a href={`/conversations/${conversationId}`} aria-label={`Conversation with ${phone}`}>
            Conversation
          </a>
        </>
      )}
    </>
  );
};
