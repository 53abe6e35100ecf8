import { describe, expect, it } from 'vitest';
import { createDelivery, createGate, startReceiver } from '../../test/webhook-receiver.js';
import type { DeliveryStore } from './delivery-store.js';
import { memoryDeliveryStore } from './memory-delivery-store.js';
import type { WebhookHandlerOptions } from './webhook-handler-options.js';

/** A receiver that counts what it handles, with a store that differs from the one in memory. */
const startWith = (store: Partial<DeliveryStore>, options: WebhookHandlerOptions = {}) => {
  const calls: string[] = [];
  const inner = memoryDeliveryStore();
  const logged: DeliveryStore = {
    claim: (id, lease) => {
      calls.push(`claim ${id} ${lease.leaseMs}`);
      return (store.claim ?? inner.claim)(id, lease);
    },
    complete: (id) => {
      calls.push(`complete ${id}`);
      return (store.complete ?? inner.complete)(id);
    },
    release: (id) => {
      calls.push(`release ${id}`);
      return (store.release ?? inner.release)(id);
    },
  };
  const receiver = startReceiver({
    onAny: () => {
      calls.push('handle');
    },
    ...options,
    store: logged,
  });
  return { ...receiver, calls };
};

const fails = () => Promise.reject(new Error('connection refused'));
const hangs = () => new Promise<never>(() => {});

/** A step of a store, with a promise that resolves when it is called. */
const watch = (step: () => Promise<never>) => {
  const asked = createGate();
  const watched = () => {
    asked.open();
    return step();
  };
  return { asked: asked.promise, watched };
};

describe('the store of a webhook handler', () => {
  it('is asked with the id of the event, for a lease that is longer than the work', async () => {
    const { handler, calls } = startWith({});
    await handler(createDelivery());
    expect(calls).toEqual(['claim evt_1 65000', 'handle', 'complete evt_1']);
    const failing = startWith({}, { onAny: fails, handleWithin: 10_000 });
    await failing.handler(createDelivery());
    expect(failing.calls).toEqual(['claim evt_1 15000', 'release evt_1']);
  });

  it.each([
    ['rejects', fails],
    [
      'throws',
      () => {
        throw new Error('connection refused');
      },
    ],
    ['returns nonsense', () => 'OK' as 'done'],
    ['returns what JSON cannot say', () => 10n as unknown as 'done'],
  ])('that %s at the claim: 503, and no function is called', async (_how, claim) => {
    const { handler, told, calls } = startWith({ claim });
    const response = await handler(createDelivery());
    expect({ status: response.status, body: await response.text() }).toEqual({
      status: 503,
      body: '',
    });
    expect(calls).toEqual(['claim evt_1 65000']);
    expect(told).toMatchObject([
      {
        error: {
          message: expect.stringMatching(
            /connection refused|must return claimed, done, busy.*(?:"OK"|10)\./,
          ),
        },
        phase: 'store',
        message: expect.stringContaining('no handler ran. The response is 503'),
        willBeRedelivered: true,
      },
    ]);
  });

  it('that hangs at the claim: 503 after half of the time, and no function is called', async () => {
    const { asked, watched } = watch(hangs);
    const { handler, told, calls, clock } = startWith({ claim: watched });
    const responding = handler(createDelivery());
    await asked;
    clock.advance(2_000);
    expect((await responding).status).toBe(503);
    expect(calls).toEqual(['claim evt_1 65000']);
    expect(told).toMatchObject([{ error: { message: expect.stringContaining('it has 2000 ms') } }]);
    expect(clock.pending).toBe(0);
  });

  it('that grants a claim too late: it is released, so that the next delivery can be handled', async () => {
    const [asked, granted] = [createGate(), createGate()];
    const inner = memoryDeliveryStore();
    const { handler, calls, clock } = startWith({
      claim: async (id, lease) => {
        asked.open();
        await granted.promise;
        return inner.claim(id, lease);
      },
      release: inner.release,
    });
    const responding = handler(createDelivery());
    await asked.promise;
    clock.advance(2_000);
    expect((await responding).status).toBe(503);
    granted.open();
    await expect.poll(() => calls).toContain('release evt_1');
    expect(await inner.claim('evt_1', { leaseMs: 1 })).toBe('claimed');
  });

  it('that grants a claim after its lease: it is not released, because another process may have it', async () => {
    const [asked, granted] = [createGate(), createGate()];
    const { handler, calls, clock } = startWith({
      claim: async () => {
        asked.open();
        await granted.promise;
        return 'claimed' as const;
      },
    });
    const responding = handler(createDelivery());
    await asked.promise;
    clock.advance(2_000);
    expect((await responding).status).toBe(503);
    clock.advance(63_000);
    granted.open();
    await new Promise(setImmediate);
    expect(calls).toEqual(['claim evt_1 65000']);
  });

  it('that is slow is waited for', async () => {
    const [asked, granted] = [createGate(), createGate()];
    const { handler, clock } = startWith({
      claim: async () => {
        asked.open();
        await granted.promise;
        return 'claimed' as const;
      },
    });
    const responding = handler(createDelivery());
    await asked.promise;
    clock.advance(1_999);
    granted.open();
    expect((await responding).status).toBe(204);
  });

  it('that fails to record a handled event: 204, because another delivery would handle it again', async () => {
    const { handler, told } = startWith({ complete: fails });
    expect((await handler(createDelivery())).status).toBe(204);
    expect(told).toMatchObject([
      {
        phase: 'store',
        message: expect.stringContaining('was handled, but the store did not record it'),
        willBeRedelivered: false,
      },
    ]);
  });

  it('that hangs at the record of a handled event: 204 in time, and onError is told in the end', async () => {
    const { asked, watched } = watch(hangs);
    const { handler, told, clock } = startWith({ complete: watched });
    const responding = handler(createDelivery());
    await asked;
    clock.advance(4_000);
    expect((await responding).status).toBe(204);
    clock.advance(56_000);
    await handler.settled();
    expect(told).toMatchObject([
      {
        error: { message: expect.stringContaining('The store did not answer before') },
        phase: 'store',
        message: expect.stringContaining('was handled, but'),
      },
    ]);
    expect(clock.pending).toBe(0);
  });

  it.each([
    ['fails', fails],
    ['hangs', hangs],
  ])('that %s at the release: 500 all the same', async (how, release) => {
    const { asked, watched } = watch(release);
    const { handler, told, clock } = startWith({ release: watched }, { onAny: fails });
    const responding = handler(createDelivery());
    await asked;
    if (how === 'hangs') clock.advance(4_000);
    expect((await responding).status).toBe(500);
    clock.advance(60_000);
    await handler.settled();
    expect(told).toMatchObject([
      { phase: 'handle', willBeRedelivered: true },
      {
        phase: 'store',
        message: expect.stringContaining('For up to 65 s its deliveries are answered with 503'),
      },
    ]);
  });

  it('that forgets lets an event be handled again', async () => {
    const { handler, calls } = startWith({ claim: () => 'claimed' });
    expect((await handler(createDelivery())).status).toBe(204);
    expect((await handler(createDelivery())).status).toBe(204);
    expect(calls.filter((call) => call === 'handle')).toHaveLength(2);
  });
});
