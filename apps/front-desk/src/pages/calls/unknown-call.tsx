import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Desk } from '../../desk.js';
import { Live } from '../../live/live.js';
import { streamPart } from '../../live/stream-part.js';
import { showPage } from '../../server/show-page.js';
import { callKeyPattern, splitCallKey } from '../call-key.js';
import { pollEveryMs } from '../poll-every.js';
import { underWayMs } from './call-placer.js';
import { findCall } from './find-call.js';

/** The result of the search for a call whose response was lost. */
interface Search {
  readonly content: Child;
  /** Nothing more will become known. */
  readonly over: boolean;
}

/** The page of a call whose response was lost: it looks for the call, so that nobody is called twice. */
export const createUnknownCall = (desk: Desk): Hono =>
  new Hono()
    .use('/unknown/*', async (c, next) =>
      callKeyPattern.test(c.req.query('key') ?? '') ? next() : c.notFound(),
    )
    .get('/unknown', async (c) => {
      const { content, over } = await search(c, desk);
      const { search: query } = new URL(c.req.url);
      return showPage(c, desk, {
        title: 'Was the call placed?',
        ...(!over && { refreshSeconds: 2 }),
        content: over ? (
          content
        ) : (
          <Live announce url={`/calls/unknown/live${query}`}>
            {content}
          </Live>
        ),
      });
    })
    .get('/unknown/live', (c) => {
      let over = false;
      return streamPart(c, desk, {
        topics: ['calls'],
        everyMs: pollEveryMs(desk.voisnap.value),
        until: () => over,
        render: async () => {
          const found = await search(c, desk);
          over = found.over;
          return found.content;
        },
      });
    });

const search = async (c: Context, desk: Desk): Promise<Search> => {
  const { client, now } = desk.voisnap.value;
  const { key = '', since = '', agentId = '' } = c.req.query();
  const call = await findCall(client, key);
  if (call !== undefined) {
    return { over: true, content: <Placed id={call.id} toNumber={call.toNumber} /> };
  }
  const left = Number(since) + underWayMs - now();
  if (left > 0) return { over: false, content: <Searching seconds={Math.ceil(left / 1000)} /> };
  return {
    over: true,
    content: <Absent again={new URLSearchParams({ ...splitCallKey(key), agentId })} />,
  };
};

const Placed = ({ id, toNumber }: { id: string; toNumber: string }) => (
  <p>
    Yes. Only the answer of the API was lost.{' '}
    <a href={`/calls/${id}`}>See the call to {toNumber}</a>.
  </p>
);

const Searching = ({ seconds }: { seconds: number }) => (
  <>
    <p aria-busy="true">Looking for the call.</p>
    <p>
      The connection broke before the API answered, so the call may have been placed. This page
      looks for it in the list of calls.
    </p>
    {/* Whoever hears the page would hear each second. */}
    <p aria-live="off">
      Please do not place it again: it may still appear within {seconds} s of the API's time.
    </p>
  </>
);

const Absent = ({ again }: { again: URLSearchParams }) => (
  <p>
    No. The list of calls does not show it, and the request can no longer be under way.{' '}
    <a href={`/calls/new?${again}`}>Place it again</a>.
  </p>
);
