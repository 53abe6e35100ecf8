import { ConnectionError } from '@voisnap/sdk';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { readBlocks, readEvents } from '../../test/read-events.js';
import type { LiveUpdates } from './live-updates.js';
import { LocalUpdates } from './live-updates.js';
import { type StreamPartOptions, streamPart } from './stream-part.js';

const open = (
  options: Omit<StreamPartOptions, 'topics'>,
  live: LiveUpdates = new LocalUpdates(),
) => {
  const all = { topics: ['call:1'], pauseMs: 0, ...options };
  const app = new Hono().get('/', (c) => streamPart(c, { live }, all));
  return { live, get: (init?: RequestInit) => app.request('/', init) };
};

const next = async <Value,>(events: AsyncGenerator<Value, void>): Promise<Value> =>
  (await events.next()).value as Value;

/** Counts who listens. */
class CountedUpdates extends LocalUpdates {
  listeners = 0;

  override subscribe(topics: readonly string[], listener: () => void): () => void {
    this.listeners += 1;
    const unsubscribe = super.subscribe(topics, listener);
    return () => {
      this.listeners -= 1;
      unsubscribe();
    };
  }
}

test('a stream sends the part at once, and again at each change', async () => {
  let status = 'queued';
  const { live, get } = open({ render: () => <b>{status}</b> });
  const events = readEvents(await get());
  expect((await next(events)).data).toContain('<b>queued</b>');
  status = '<ringing>';
  await live.publish('call:1');
  expect((await next(events)).data).toContain('<b>&lt;ringing&gt;</b>');
  await events.return();
});

test('a browser that connects again gets the part only when it has changed', async () => {
  let status = 'queued';
  const { live, get } = open({ render: async () => <b>{status}</b> });
  const first = readEvents(await get());
  const { id = '' } = await next(first);
  await first.return();

  const again = readEvents(await get({ headers: { 'last-event-id': id } }));
  const sent = next(again);
  status = 'completed';
  await live.publish('call:1');
  expect((await sent).data).toContain('completed');
  await again.return();
});

test('a burst of changes is rendered a few times, and the last state is always sent', async () => {
  let count = 0;
  let renders = 0;
  const render = () => {
    renders += 1;
    return <b>{count}</b>;
  };
  const { live, get } = open({ render, pauseMs: 20 });
  const events = readEvents(await get());
  await next(events);
  for (count = 1; count < 1_000; count += 1) void live.publish('call:1');
  for await (const { data } of events) if (data.includes('<b>1000</b>')) break;
  expect(renders).toBeLessThanOrEqual(3);
});

test('a render that fails keeps the content, tells what is wrong, and is tried again', async () => {
  let failures = 1;
  const render = () => {
    if (failures-- > 0) throw new ConnectionError('no route');
    return <b>well</b>;
  };
  const events = readEvents(await open({ render, retryMs: 1 }).get());
  const failed = await next(events);
  expect(failed.data).toContain('This part is not up to date. Voisnap is out of reach');
  expect(failed.data).toMatch(/^<p id="live-problem" hx-swap-oob="innerHTML">/);
  const well = await next(events);
  expect(well.data).toContain('<b>well</b><p id="live-problem" hx-swap-oob="innerHTML"></p>');
  await events.return();
});

test('nothing is left when the browser is gone', async () => {
  const live = new CountedUpdates();
  let aborted = false;
  const render = (signal: AbortSignal) => {
    signal.addEventListener('abort', () => {
      aborted = true;
    });
    return <b>state</b>;
  };
  const events = readEvents(await open({ render }, live).get());
  await next(events);
  expect(live.listeners).toBe(1);
  await events.return();
  expect([live.listeners, aborted]).toEqual([0, true]);
});

test('a stream ends once nothing will change any more', async () => {
  const events = readEvents(await open({ render: () => <b>done</b>, until: () => true }).get());
  expect((await next(events)).data).toContain('done');
  expect(await next(events)).toMatchObject({ event: 'finished' });
  expect(await events.next()).toEqual({ done: true, value: undefined });
});

test('what nothing pushes is read again from time to time', async () => {
  let count = 0;
  const events = readEvents(await open({ render: () => <b>{++count}</b>, everyMs: 1 }).get());
  for await (const { data } of events) if (data.includes('<b>3</b>')) break;
  expect(count).toBeGreaterThanOrEqual(3);
});

test('comments keep an idle connection open', async () => {
  const blocks = readBlocks(await open({ render: () => <b>state</b>, commentMs: 1 }).get());
  let comments = 0;
  for await (const block of blocks) if (block === ':' && ++comments === 3) break;
  expect(comments).toBe(3);
});

test('a HEAD request opens no stream', async () => {
  const live = new CountedUpdates();
  const response = await open({ render: () => <b>state</b> }, live).get({ method: 'HEAD' });
  expect([response.status, live.listeners]).toEqual([200, 0]);
});
