import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Desk } from '../desk.js';
import { ChangeSignal } from './change-signal.js';
import { renderPart } from './render-part.js';

/** What a stream sends, and when. */
export interface StreamPartOptions {
  /** The changes that it sends: `['call:obc_1']`. */
  readonly topics: readonly string[];
  /**
   * Renders the part. Everything that may fail belongs in here: the stream tells the page what is wrong, and stays.
   * @param signal - aborts when the browser is gone.
   */
  readonly render: (signal: AbortSignal) => Child | Promise<Child>;
  /** Renders again after so many ms without a change, for what nothing pushes. */
  readonly everyMs?: number | undefined;
  /** Asked after each render: `true` ends the stream, because nothing will change any more. */
  readonly until?: (() => boolean) | undefined;
  /** Shortest time between two renders, in ms. Default: 250. */
  readonly pauseMs?: number | undefined;
  /** Time between two comments, which keep proxies from closing the connection, in ms. Default: 15 000. */
  readonly commentMs?: number | undefined;
  /** Time after which a render that failed is tried again, in ms. Default: 3 000. */
  readonly retryMs?: number | undefined;
}

/**
 * Responds with a stream of events for `<Live>`: the part as it is now, and again at each change. A browser that
 * connects again gets the part only when it is not the one that it has.
 */
export const streamPart = (
  c: Context,
  desk: Pick<Desk, 'live'>,
  options: StreamPartOptions,
): Response => {
  // Nobody reads the body of a HEAD request, so its stream would never end.
  if (c.req.method === 'HEAD') return c.body(null);
  // nginx keeps events back without it.
  c.header('x-accel-buffering', 'no');
  const lastId = c.req.header('last-event-id');
  return streamSSE(c, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    const comment = (): unknown => stream.write(':\n\n');
    const comments = setInterval(comment, options.commentMs ?? 15_000);
    try {
      comment();
      const changes = new ChangeSignal(desk.live, options.topics, gone.signal);
      await sendStates(stream, { ...options, changes, gone: gone.signal, lastId });
    } finally {
      clearInterval(comments);
      gone.abort();
    }
  });
};

interface Sending extends StreamPartOptions {
  readonly changes: ChangeSignal;
  readonly gone: AbortSignal;
  readonly lastId: string | undefined;
}

const sendStates = async (stream: SSEStreamingApi, sending: Sending): Promise<void> => {
  const { changes, gone, render, until, everyMs, pauseMs = 250, retryMs = 3_000 } = sending;
  let { lastId } = sending;
  while (!gone.aborted) {
    const { id, html, failed } = await renderPart(() => render(gone));
    if (gone.aborted) return;
    if (id !== lastId) await stream.writeSSE({ id, data: html });
    lastId = id;
    if (!failed && until?.()) return stream.writeSSE({ event: 'finished', data: '' });
    await changes.pause(pauseMs);
    await changes.wait(failed ? retryMs : everyMs);
  }
};
