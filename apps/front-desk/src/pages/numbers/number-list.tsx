import type { TelephonyNumber } from '@voisnap/types';
import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { Desk } from '../../desk.js';
import { EmptyState } from '../../look/empty-state.js';
import { formatDollars } from '../../look/format-dollars.js';
import { Pager } from '../../look/pager.js';
import { Status } from '../../look/status.js';
import { Table } from '../../look/table.js';
import { showPage } from '../../server/show-page.js';
import { pageSize, readPageNumber } from '../list-query.js';
import { redirectToLastPage } from '../redirect-to-last-page.js';
import { describeCapabilities } from './describe-capabilities.js';

const columns = ['Number', 'Name', 'Agent', 'Can be used for', 'A month', 'Status'];

const NumberRow: FC<{ number: TelephonyNumber }> = ({ number }) => (
  <tr>
    <th scope="row">
      <a href={`/numbers/${number.id}`}>{number.phoneNumber}</a>
    </th>
    <td dir="auto">{number.friendlyName || '–'}</td>
    <td dir="auto">
      {number.assignedAgentId ? (
        <a href={`/agents/${number.assignedAgentId}`}>
          {number.assignedAgentName ?? number.assignedAgentId}
        </a>
      ) : (
        <a href={`/numbers/${number.id}`}>Assign an agent</a>
      )}
    </td>
    <td>{describeCapabilities(number.capabilities)}</td>
    <td>
      {typeof number.monthlyCostUsd === 'number' ? formatDollars(number.monthlyCostUsd) : '–'}
    </td>
    <td>{number.status ? <Status value={number.status} /> : '–'}</td>
  </tr>
);

/** `/numbers`. */
export const createNumberList = (desk: Desk): Hono =>
  new Hono().get('/', async (c) => {
    const { numbers } = desk.voisnap.value.client.telephony;
    const list = await numbers.listPage({ page: readPageNumber(c), pageSize });
    const content =
      list.total === 0 ? (
        <EmptyState
          title="No phone numbers yet"
          action={{ href: '/numbers/search', text: 'Find a number' }}
        >
          People call a number, and its agent answers.
        </EmptyState>
      ) : (
        <>
          <p class="actions">
            <a class="button" href="/numbers/search">
              Find a number
            </a>
          </p>
          <Table label="Phone numbers" columns={columns}>
            {list.data.map((number) => (
              <NumberRow number={number} />
            ))}
          </Table>
          <Pager page={list.page} total={list.total} pageSize={pageSize} url={c.req.url} />
        </>
      );
    return redirectToLastPage(c, list) ?? showPage(c, desk, { title: 'Numbers', content });
  });
