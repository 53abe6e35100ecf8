import { KNOWN_OUTBOUND_CALL_STATUSES } from '@voisnap/types/models';
import { type Context, Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { Live } from '../../live/live.js';
import { streamPart } from '../../live/stream-part.js';
import { nameToLabel } from '../../look/name-to-label.js';
import { SearchForm } from '../../look/search-form.js';
import { showPage } from '../../server/show-page.js';
import { readFilters, readPageNumber } from '../list-query.js';
import { nameAgents } from '../name-agents.js';
import { pollEveryMs } from '../poll-every.js';
import { CallList } from './call-list.js';

const statuses = KNOWN_OUTBOUND_CALL_STATUSES.map(
  (status) => [status, nameToLabel(status)] as const,
);

const readCalls = (c: Context, desk: Desk) =>
  desk.voisnap.value.client.outboundCalls.listPage({
    ...readFilters(c, ['status', 'agentId']),
    page: readPageNumber(c),
  });

/** The list of calls, live. */
export const createCallListPages = (desk: Desk): Hono =>
  new Hono()
    .get('/', async (c) => {
      const { client } = desk.voisnap.value;
      const [calls, names] = await Promise.all([readCalls(c, desk), nameAgents(client)]);
      const { pathname, search } = new URL(c.req.url);
      const url = `${pathname}${search}`;
      return showPage(c, desk, {
        title: 'Calls',
        refreshSeconds: 5,
        content: (
          <>
            <p>
              <a class="button" href="/calls/new">
                Place a call
              </a>
            </p>
            <SearchForm
              url={url}
              filters={[
                { name: 'status', label: 'Status', options: statuses },
                { name: 'agentId', label: 'Agent', options: [...names] },
              ]}
            />
            <Live url={`/calls/live${search}`}>
              <CallList calls={calls} names={names} url={url} />
            </Live>
          </>
        ),
      });
    })
    .get('/live', (c) =>
      streamPart(c, desk, {
        topics: ['calls'],
        everyMs: pollEveryMs(desk.voisnap.value),
        render: async () => {
          const { client } = desk.voisnap.value;
          const [calls, names] = await Promise.all([readCalls(c, desk), nameAgents(client)]);
          const { search } = new URL(c.req.url);
          return <CallList calls={calls} names={names} url={`/calls${search}`} />;
        },
      }),
    );
