import { describe, expect, it } from 'vitest';
import {
  createBody,
  createDelivery,
  createGate,
  startReceiver,
} from '../../test/webhook-receiver.js';
import { readRequestBody } from './read-request-body.js';
import { markUnreadableBody } from './unreadable-body.js';
import type { late } from './webhook-clock.js';

/** A body whose chunks a test pulls, with what became of it. */
const createStream = (pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void) => {
  const state = { pulled: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        state.pulled += 1;
        pull(controller);
      },
      cancel: () => {
        state.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, state };
};

describe('the body of a delivery', () => {
  it('may come byte by byte', async () => {
    const bytes = new TextEncoder().encode(createBody());
    let sent = 0;
    const { body } = createStream((controller) => {
      if (sent === bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(sent, sent + 1));
      sent += 1;
    });
    const { handler } = startReceiver();
    expect((await handler(createDelivery({ body }))).status).toBe(204);
  });

  it('keeps nothing for each of its chunks, and is whole', async () => {
    const sent = new Uint8Array(10_000).map((_, index) => index);
    let next = 0;
    const { body } = createStream((controller) => {
      if (next === sent.length) return controller.close();
      controller.enqueue(sent.subarray(next, ++next));
    });
    let waits = 0;
    const passed = Object.assign(new Promise<typeof late>(() => {}), {
      // biome-ignore lint/suspicious/noThenProperty: counts who waits for it.
      then: () => {
        waits += 1;
      },
    });
    const read = await readRequestBody(createDelivery({ body }), { maxBytes: 10_000, passed });
    expect(read).toEqual(sent);
    expect(waits).toBe(1);
  });

  it('is refused with 413 once it is too large, and not read on', async () => {
    const { body, state } = createStream((controller) => controller.enqueue(new Uint8Array(400)));
    const { handler, told } = startReceiver({ maxBodyBytes: 1_000 });
    const response = await handler(createDelivery({ body }));
    expect(response.status).toBe(413);
    expect(await response.text()).toBe('');
    expect(state).toEqual({ pulled: 3, cancelled: true });
    expect(told).toMatchObject([
      { error: { message: expect.stringContaining('larger than 1000 bytes') } },
    ]);
  });

  it('is refused with 413 unread when Content-Length says that it is too large', async () => {
    const { body, state } = createStream((controller) => controller.enqueue(new Uint8Array(400)));
    const { handler } = startReceiver();
    const headers = { 'Content-Length': '1048577' };
    expect((await handler(createDelivery({ body, headers }))).status).toBe(413);
    expect(state).toEqual({ pulled: 0, cancelled: true });
  });

  it('may have exactly maxBodyBytes', async () => {
    const bytes = new TextEncoder().encode(createBody()).length;
    expect((await startReceiver({ maxBodyBytes: bytes }).handler(createDelivery())).status).toBe(
      204,
    );
    expect(
      (await startReceiver({ maxBodyBytes: bytes - 1 }).handler(createDelivery())).status,
    ).toBe(413);
  });

  it('is refused with 400 when the connection is cut', async () => {
    const reset = new Error('read ECONNRESET');
    const { body } = createStream((controller) => controller.error(reset));
    const { handler, told } = startReceiver();
    expect((await handler(createDelivery({ body }))).status).toBe(400);
    expect(told).toMatchObject([{ error: { message: 'The body was cut off.' }, phase: 'verify' }]);
  });

  it('is refused with 408 when it does not arrive in time', async () => {
    const waiting = createGate();
    const { body, state } = createStream(() => waiting.open());
    const { handler, clock, told } = startReceiver();
    const responding = handler(createDelivery({ body }));
    await waiting.promise;
    clock.advance(4_000);
    expect((await responding).status).toBe(408);
    expect(state.cancelled).toBe(true);
    expect(told).toMatchObject([{ error: { message: expect.stringContaining('within 4000 ms') } }]);
  });

  it('is refused with 500 and the remedy when it was read before', async () => {
    const { handler, told } = startReceiver();
    const read = createDelivery();
    await read.json();
    const locked = createDelivery();
    locked.body?.getReader();
    for (const request of [read, locked]) expect((await handler(request)).status).toBe(500);
    expect(told).toHaveLength(2);
    for (const { error, phase } of told) {
      expect(phase).toBe('verify');
      expect(error).toMatchObject({
        name: 'ConfigurationError',
        message: expect.stringContaining('before anything reads its body'),
      });
    }
  });

  it('is refused with 500 and the remedy when it is a stream of text', async () => {
    const { handler, told } = startReceiver();
    const body = new ReadableStream({ start: (controller) => controller.enqueue(createBody()) });
    expect((await handler(createDelivery({ body }))).status).toBe(500);
    expect(told).toMatchObject([
      { error: { message: expect.stringContaining('do not call setEncoding') } },
    ]);
  });

  it('is refused with 500 and the remedy of a converter that has no bytes', async () => {
    const { handler, told } = startReceiver();
    const request = markUnreadableBody(createDelivery(), 'Mount it before express.json().');
    expect((await handler(request)).status).toBe(500);
    expect(told).toMatchObject([{ error: { message: 'Mount it before express.json().' } }]);
  });

  it.each([
    ['have no streams', undefined],
    ['have streams of another kind', { pipe: () => {} }],
  ])('is read whole on a runtime whose requests %s', async (_which, value) => {
    const { handler } = startReceiver({ maxBodyBytes: 1_000 });
    const withoutStream = (request: Request) => Object.defineProperty(request, 'body', { value });
    expect((await handler(withoutStream(createDelivery()))).status).toBe(204);
    const large = createDelivery({ body: 'x'.repeat(1_001) });
    expect((await handler(withoutStream(large))).status).toBe(413);
  });
});
