import type { Page } from '@voisnap/sdk';
import type { OutboundCall } from '@voisnap/types/models';
import type { FC } from 'hono/jsx';
import { Duration } from '../../look/duration.js';
import { EmptyState } from '../../look/empty-state.js';
import { Pager } from '../../look/pager.js';
import { Status } from '../../look/status.js';
import { Table } from '../../look/table.js';
import { When } from '../../look/when.js';

/** One page of the calls, with its pager. */
export const CallList: FC<{
  calls: Page<OutboundCall>;
  names: ReadonlyMap<string, string>;
  url: string;
}> = ({ calls, names, url }) => (
  <>
    {calls.data.length === 0 ? (
      <NoCalls total={calls.total} url={url} />
    ) : (
      <Table label="Calls" columns={['Number', 'Status', 'Agent', 'When', 'Duration']}>
        {calls.data.map((call) => (
          <tr id={call.id}>
            <th scope="row">
              <a href={`/calls/${call.id}`}>{call.toNumber}</a>
            </th>
            <td>
              <Status value={call.status} />
            </td>
            <td>{names.get(call.agentId) ?? call.agentId}</td>
            <td>
              <When at={call.scheduledFor ?? call.createdAt} />
            </td>
            <td>
              <Duration seconds={call.durationSeconds} />
            </td>
          </tr>
        ))}
      </Table>
    )}
    <Pager page={calls.page} total={calls.total} pageSize={calls.pageSize} url={url} />
  </>
);

const NoCalls: FC<{ total: number; url: string }> = ({ total, url }) => {
  const { pathname, searchParams } = new URL(url, 'http://front.desk');
  if (total > 0) {
    return (
      <EmptyState
        title="This page is empty"
        action={{ href: pathname, text: 'Go to the first page' }}
      />
    );
  }
  if (searchParams.get('status') || searchParams.get('agentId')) {
    return (
      <EmptyState title="No call matches" action={{ href: pathname, text: 'Show all calls' }} />
    );
  }
  return (
    <EmptyState title="No calls yet" action={{ href: '/calls/new', text: 'Place the first call' }}>
      An agent calls a number of yours, and you read along.
    </EmptyState>
  );
};
