import { describe, expect, it } from 'vitest';
import { createDelivery, createGate, startReceiver } from '../../test/webhook-receiver.js';
import type { EventContext, WebhookHandlerOptions } from './webhook-handler-options.js';

/** A receiver whose function works until a test ends it. */
const startSlow = (options: WebhookHandlerOptions = {}) => {
  const started = createGate<EventContext>();
  const work = createGate();
  const receiver = startReceiver({
    onAny: (_event, context) => {
      started.open(context);
      return work.promise;
    },
    ...options,
  });
  return { ...receiver, started: started.promise, work };
};

/** Delivers, and lets the time to the response pass while the function works. */
const deliverLate = async (
  { handler, clock, started }: ReturnType<typeof startSlow>,
  context = {},
) => {
  const responding = handler(createDelivery(), context);
  const { signal } = await started;
  clock.advance(4_000);
  return { response: await responding, signal };
};

describe('work that takes longer than respondWithin', () => {
  it('is answered with 202, goes on, and is recorded', async () => {
    const receiver = startSlow();
    const { response, signal } = await deliverLate(receiver);
    expect({ status: response.status, body: await response.text() }).toEqual({
      status: 202,
      body: '',
    });
    expect(signal.aborted).toBe(false);
    expect((await receiver.handler(createDelivery())).status).toBe(503);
    receiver.work.open();
    await receiver.handler.settled();
    expect((await receiver.handler(createDelivery())).status).toBe(200);
    expect(receiver.told).toEqual([]);
    expect(receiver.clock.pending).toBe(0);
  });

  it('that fails is released, and onError is told that the event does not come again', async () => {
    const receiver = startSlow();
    await deliverLate(receiver);
    const error = new Error('no disk');
    receiver.work.fail(error);
    await receiver.handler.settled();
    expect(receiver.told).toMatchObject([
      {
        error,
        phase: 'handle',
        message: expect.stringContaining(
          'Voisnap will not deliver it again, because its response was 202.',
        ),
        willBeRedelivered: false,
      },
    ]);
    const again = receiver.handler(createDelivery());
    receiver.work.fail(error);
    expect((await again).status).toBe(500);
  });

  it('is aborted after handleWithin, and keeps its claim: it may still run', async () => {
    const receiver = startSlow();
    const { signal } = await deliverLate(receiver);
    receiver.clock.advance(56_000);
    expect(signal.aborted).toBe(true);
    await receiver.handler.settled();
    expect(receiver.told).toMatchObject([
      {
        error: { name: 'TimeoutError', message: expect.stringContaining('within 60000 ms') },
        phase: 'handle',
        willBeRedelivered: false,
      },
    ]);
    expect((await receiver.handler(createDelivery())).status).toBe(503);
    receiver.clock.advance(5_000);
    const claimed = createGate<unknown>();
    receiver.handler.subscribe(claimed.open);
    const again = receiver.handler(createDelivery());
    await claimed.promise;
    receiver.work.open();
    expect((await again).status).toBe(204);
  });

  it('is recorded even if it ends after handleWithin', async () => {
    const receiver = startSlow();
    await deliverLate(receiver);
    receiver.clock.advance(60_000);
    await receiver.handler.settled();
    receiver.work.open();
    await expect.poll(async () => (await receiver.handler(createDelivery())).status).toBe(200);
  });

  it('is answered with 500 when handleWithin is shorter than respondWithin', async () => {
    const receiver = startSlow({ handleWithin: 1_000 });
    const responding = receiver.handler(createDelivery());
    await receiver.started;
    receiver.clock.advance(1_000);
    expect((await responding).status).toBe(500);
    expect(receiver.told).toMatchObject([{ willBeRedelivered: true }]);
    expect((await receiver.handler(createDelivery())).status).toBe(503);
  });

  it('counts the time of the body and of the store', async () => {
    const receiver = startSlow({ respondWithin: 500 });
    const responding = receiver.handler(createDelivery());
    await receiver.started;
    receiver.clock.advance(499);
    receiver.clock.advance(1);
    expect((await responding).status).toBe(202);
    receiver.work.open();
  });
});

describe('waitUntil', () => {
  /** A platform's context, with what it was given to wait for. */
  class Context {
    readonly works: Promise<unknown>[] = [];
    waitUntil(work: Promise<unknown>): void {
      this.works.push(work);
    }
  }

  it('of the context gets the work, and the option is not called', async () => {
    const receiver = startSlow({ waitUntil: () => expect.unreachable() });
    const context = new Context();
    await deliverLate(receiver, context);
    let isOver = false;
    const over = Promise.all(context.works).then(() => {
      isOver = true;
    });
    await Promise.resolve();
    expect(isOver).toBe(false);
    receiver.work.open();
    await over;
    expect((await receiver.handler(createDelivery())).status).toBe(200);
  });

  it('is found behind the variables of a worker', async () => {
    const { handler } = startReceiver();
    const context = new Context();
    await handler(createDelivery(), { VOISNAP_WEBHOOK_SECRET: 'whsec_1' }, context);
    expect(context.works).toHaveLength(1);
  });

  it('of the options is used where the context has none, such as the params of Next.js', async () => {
    const works: unknown[] = [];
    const { handler } = startReceiver({ waitUntil: (work) => works.push(work) });
    await handler(createDelivery(), { params: Promise.resolve({}) });
    expect(works).toHaveLength(1);
  });

  it('gets what onError does, too', async () => {
    const logged = createGate();
    const context = new Context();
    const { handler } = startReceiver({ onError: () => logged.promise });
    await handler(createDelivery({ body: '{}' }), context);
    expect(context.works).toHaveLength(1);
    logged.open();
    await Promise.all(context.works);
  });

  const error = new Error('after() was called outside a request scope');
  it.each([
    [
      'throws',
      () => {
        throw error;
      },
    ],
    ['rejects', () => Promise.reject(error)],
  ])('that %s is reported, and changes nothing else', async (_how, waitUntil) => {
    const { handler, told } = startReceiver({ waitUntil: waitUntil as () => void });
    expect((await handler(createDelivery())).status).toBe(204);
    expect(told).toMatchObject([{ error, message: expect.stringContaining('waitUntil failed') }]);
  });
});
