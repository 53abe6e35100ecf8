import type { Agent } from '@voisnap/types';
import { KNOWN_AGENT_STATUSES } from '@voisnap/types/models';
import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { Desk } from '../../desk.js';
import { EmptyState } from '../../look/empty-state.js';
import { nameToLabel } from '../../look/name-to-label.js';
import { Pager } from '../../look/pager.js';
import { SearchForm } from '../../look/search-form.js';
import { Status } from '../../look/status.js';
import { Table } from '../../look/table.js';
import { When } from '../../look/when.js';
import { showPage } from '../../server/show-page.js';
import { pageSize, readFilters, readPageNumber } from '../list-query.js';
import { redirectToLastPage } from '../redirect-to-last-page.js';
import { describeLanguage } from './languages.js';

const statusFilter = {
  name: 'status',
  label: 'Status',
  options: KNOWN_AGENT_STATUSES.map((status) => [status, nameToLabel(status)] as const),
};

const AgentRow: FC<{ agent: Agent }> = ({ agent }) => (
  <tr>
    <th scope="row" dir="auto">
      <a href={`/agents/${agent.id}`}>{agent.name}</a>
    </th>
    <td>
      <Status value={agent.status} />
    </td>
    <td>{agent.transcription?.language ? describeLanguage(agent.transcription.language) : '–'}</td>
    <td>
      <When at={agent.updatedAt ?? agent.createdAt} />
    </td>
  </tr>
);

const NoAgents: FC<{ filtered: boolean }> = ({ filtered }) =>
  filtered ? (
    <EmptyState title="No agent matches" action={{ href: '/agents', text: 'Show all agents' }} />
  ) : (
    <EmptyState title="No agents yet" action={{ href: '/agents/new', text: 'Create an agent' }}>
      An agent answers your phone and makes calls. It needs a name; everything else has a default.
    </EmptyState>
  );

/** `/agents`. */
export const createAgentList = (desk: Desk): Hono =>
  new Hono().get('/', async (c) => {
    const filters = readFilters(c, ['status', 'search']);
    const query = { ...filters, page: readPageNumber(c), pageSize };
    const agents = await desk.voisnap.value.client.agents.listPage(query);
    const filtered = Object.keys(filters).length > 0;
    const empty = agents.data.length === 0;
    const content = (
      <>
        {!(empty && !filtered) && (
          <p class="actions">
            <a class="button" href="/agents/new">
              Create an agent
            </a>
          </p>
        )}
        {!(empty && !filtered) && (
          <SearchForm url={c.req.url} search="Search by name" filters={[statusFilter]} />
        )}
        {empty ? (
          <NoAgents filtered={filtered} />
        ) : (
          <Table label="Agents" columns={['Name', 'Status', 'Language', 'Changed']}>
            {agents.data.map((agent) => (
              <AgentRow agent={agent} />
            ))}
          </Table>
        )}
        <Pager page={agents.page} total={agents.total} pageSize={pageSize} url={c.req.url} />
      </>
    );
    return redirectToLastPage(c, agents) ?? showPage(c, desk, { title: 'Agents', content });
  });
