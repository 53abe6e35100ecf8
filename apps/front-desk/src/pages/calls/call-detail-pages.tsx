import { ConflictError } from '@voisnap/sdk';
import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { Live } from '../../live/live.js';
import { streamPart } from '../../live/stream-part.js';
import { redirectWithNotice } from '../../server/notice.js';
import { showPage } from '../../server/show-page.js';
import { isCallOver } from '../../voisnap/is-call-over.js';
import { nameAgents } from '../name-agents.js';
import { pollEveryMs } from '../poll-every.js';
import { CallFacts } from './call-facts.js';
import { CallProgress } from './call-progress.js';
import { readCall } from './read-call.js';

/** The page of a call, which moves with it. */
export const createCallDetailPages = (desk: Desk): Hono =>
  new Hono()
    .get('/:id', async (c) => {
      const voisnap = desk.voisnap.value;
      const [state, names] = await Promise.all([
        readCall(voisnap, c.req.param('id')),
        nameAgents(voisnap.client),
      ]);
      const { call } = state;
      const progress = <CallProgress state={state} />;
      const again = new URLSearchParams({ agentId: call.agentId, toNumber: call.toNumber });
      return showPage(c, desk, {
        title: `Call to ${call.toNumber}`,
        ...(!isCallOver(call) && { refreshSeconds: 2 }),
        content: (
          <>
            <p>
              <a href="/calls">All calls</a> · <a href={`/calls/new?${again}`}>Call again</a>
            </p>
            {isCallOver(call) ? progress : <Live url={`/calls/${call.id}/live`}>{progress}</Live>}
            <CallFacts call={call} agentName={names.get(call.agentId)} />
          </>
        ),
      });
    })
    .get('/:id/live', (c) => {
      const id = c.req.param('id');
      let over = false;
      return streamPart(c, desk, {
        topics: [`call:${id}`],
        everyMs: pollEveryMs(desk.voisnap.value),
        until: () => over,
        render: async () => {
          const state = await readCall(desk.voisnap.value, id);
          over = isCallOver(state.call);
          return <CallProgress state={state} />;
        },
      });
    })
    .post('/:id/cancel', async (c) => {
      const id = c.req.param('id');
      const { client } = desk.voisnap.value;
      const notice = await client.outboundCalls.cancel(id).then(
        () => 'The call was cancelled.',
        (error: unknown) => {
          if (error instanceof ConflictError) return 'It was too late to cancel the call.';
          throw error;
        },
      );
      await Promise.all([desk.live.publish(`call:${id}`), desk.live.publish('calls')]);
      return redirectWithNotice(c, `/calls/${id}`, notice);
    });
