import { createVoisnapMock, type VoisnapMock } from '@voisnap/testing';
import { describe, expect, it } from 'vitest';
import {
  createWebhookHandler,
  type DeliveryStore,
  memoryDeliveryStore,
  type WebhookFailure,
  type WebhookHandlerOptions,
} from '../src/entries/webhooks.js';

/** A handler on the mock's clock, with the ids of the events that it handled. */
const startReceiver = (mock: VoisnapMock, options: WebhookHandlerOptions = {}) => {
  const handled: string[] = [];
  const told: WebhookFailure[] = [];
  const handler = createWebhookHandler({
    secret: mock.webhooks.secret,
    clock: mock.clock,
    onError: (_error, failure) => void told.push(failure),
    ...options,
    onAny: async (event, context) => {
      await options.onAny?.(event, context);
      handled.push(event.id);
    },
  });
  return { handler, handled, told };
};

const statuses = (mock: VoisnapMock) => mock.webhooks.deliveries.map(({ status }) => status);

const tamperings = [
  'signature',
  'body',
  'timestamp',
  'missing-signature',
  'malformed-signature',
  'malformed-body',
] as const;

describe('a webhook handler that the mock delivers to', () => {
  it('handles each event once when deliveries are doubled, shuffled and lost', async () => {
    await using mock = createVoisnapMock();
    const { handler, handled } = startReceiver(mock);
    mock.webhooks.deliverTo(handler, { duplicate: true, order: 'shuffled', drop: 0.2 });
    for (let count = 0; count < 50; count += 1) await mock.webhooks.emit('SessionEnded');
    await mock.clock.advance('5m');

    const sent = mock.webhooks.deliveries.filter(({ outcome }) => outcome === 'delivered');
    const ids = sent.map(({ event }) => event.id);
    expect(new Set(ids).size).toBeGreaterThan(30);
    expect(new Set(ids).size).toBeLessThan(50);
    expect(ids).toHaveLength(2 * new Set(ids).size);
    expect(handled.sort()).toEqual([...new Set(ids)].sort());
  });

  it('handles each event once in two processes whose functions and store fail at times', async () => {
    await using mock = createVoisnapMock({ seed: 7 });
    const inner = memoryDeliveryStore({ clock: mock.clock });
    const tries = new Map<string, number>();
    /** Of each event, the first claim fails, then its function, then all works. */
    const failAt = (id: string, step: number) => {
      const count = tries.get(id) ?? 0;
      if (count !== step) return;
      tries.set(id, count + 1);
      throw new Error('the database is down');
    };
    const store: DeliveryStore = {
      ...inner,
      claim: (id, lease) => {
        failAt(id, 0);
        return inner.claim(id, lease);
      },
    };
    const onAny = async ({ id }: { id: string }) => {
      await mock.clock.sleep(500);
      failAt(id, 1);
    };
    const processes = [
      startReceiver(mock, { store, onAny }),
      startReceiver(mock, { store, onAny }),
    ];
    let count = 0;
    mock.webhooks.deliverTo(
      (request) => {
        count += 1;
        return processes[count % 2]?.handler(request) ?? Response.error();
      },
      { duplicate: true, order: 'shuffled' },
    );
    const sent: string[] = [];
    for (let event = 0; event < 40; event += 1) {
      sent.push((await mock.webhooks.emit('SessionEnded')).id);
    }
    await mock.clock.advance('1h');
    const handled = processes.flatMap((process) => process.handled);
    expect(handled.sort()).toEqual(sent.sort());
    expect(processes.every((process) => process.handled.length > 5)).toBe(true);
    expect(statuses(mock).filter((status) => status === 500)).toHaveLength(40);
    expect(statuses(mock).filter((status) => status === 204)).toHaveLength(40);
    expect(statuses(mock).filter((status) => status === 200)).toHaveLength(40);
  });

  it('handles an event when it is delivered again, after its function has failed', async () => {
    await using mock = createVoisnapMock();
    let failures = 2;
    const { handler, handled, told } = startReceiver(mock, {
      onAny: () => {
        failures -= 1;
        if (failures >= 0) throw new Error('the database is down');
      },
    });
    mock.webhooks.deliverTo(handler, { duplicate: true });
    const { id } = await mock.webhooks.emit('SessionEnded');
    await mock.clock.advance('10m');
    expect(statuses(mock)).toEqual([500, 500, 204, 200]);
    expect(handled).toEqual([id]);
    expect(told.map(({ phase, willBeRedelivered }) => [phase, willBeRedelivered])).toEqual([
      ['handle', true],
      ['handle', true],
    ]);
  });

  it('responds in time to an event that takes a minute, and handles it to its end', async () => {
    await using mock = createVoisnapMock();
    const { handler, handled } = startReceiver(mock, {
      onAny: () => mock.clock.sleep(59_000),
    });
    mock.webhooks.deliverTo(handler);
    const { id } = await mock.webhooks.emit('SessionEnded');
    expect(statuses(mock)).toEqual([202]);
    expect(handled).toEqual([]);
    await mock.clock.advance('1m');
    expect(handled).toEqual([id]);
  });

  it('reports an event that fails after the response, which is not delivered again', async () => {
    await using mock = createVoisnapMock();
    const { handler, told } = startReceiver(mock, {
      onAny: async () => {
        await mock.clock.sleep(10_000);
        throw new Error('the database is down');
      },
    });
    mock.webhooks.deliverTo(handler);
    await mock.webhooks.emit('SessionEnded');
    await mock.clock.advance('10m');
    expect(statuses(mock)).toEqual([202]);
    expect(told).toMatchObject([{ phase: 'handle', willBeRedelivered: false }]);
  });

  it('handles an event once in two processes that share a store', async () => {
    await using mock = createVoisnapMock();
    const store = memoryDeliveryStore({ clock: mock.clock });
    const slow = { store, onAny: () => mock.clock.sleep(2_000) };
    const [one, other] = [startReceiver(mock, slow), startReceiver(mock, slow)];
    // One event for two targets, which the mock delivers at the same time.
    mock.webhooks.deliverTo(one.handler);
    mock.webhooks.deliverTo(other.handler);
    const { id } = await mock.webhooks.emit('SessionEnded');
    expect(statuses(mock).sort()).toEqual([204, 503]);
    await mock.clock.advance('1m');
    expect(statuses(mock).sort()).toEqual([200, 204, 503]);
    expect([...one.handled, ...other.handled]).toEqual([id]);
  });

  it('handles an event whose process died, once its lease is over', async () => {
    await using mock = createVoisnapMock();
    const store = memoryDeliveryStore({ clock: mock.clock });
    const died = startReceiver(mock, {
      store,
      onAny: () => new Promise(() => {}),
      // Nothing that would still run in a process that is dead.
      clock: { now: () => mock.clock.now(), startTimer: () => () => {} },
    });
    const next = startReceiver(mock, { store });
    let attempts = 0;
    mock.webhooks.deliverTo((request) => {
      attempts += 1;
      return attempts === 1 ? died.handler(request) : next.handler(request);
    });
    const { id } = await mock.webhooks.emit('SessionEnded');
    await mock.clock.advance('10m');
    expect(statuses(mock)).toEqual([undefined, 503, 204]);
    expect([...died.handled, ...next.handled]).toEqual([id]);
  });

  it('has an event delivered again while its store is down', async () => {
    await using mock = createVoisnapMock();
    const inner = memoryDeliveryStore();
    let isDown = true;
    const store: DeliveryStore = {
      ...inner,
      claim: (id, lease) => {
        if (isDown) throw new Error('connection refused');
        return inner.claim(id, lease);
      },
    };
    const { handler, handled, told } = startReceiver(mock, { store });
    mock.webhooks.deliverTo(handler);
    const { id } = await mock.webhooks.emit('SessionEnded');
    isDown = false;
    await mock.clock.advance('1m');
    expect(statuses(mock)).toEqual([503, 204]);
    expect(handled).toEqual([id]);
    expect(told).toMatchObject([{ phase: 'store', event: { id } }]);
  });

  it('refuses every kind of tampering with 400 and an empty body', async () => {
    await using mock = createVoisnapMock();
    const { handler, handled, told } = startReceiver(mock);
    const send = async (tamper?: Parameters<typeof mock.webhooks.sign>[2]) => {
      const { body, headers } = await mock.webhooks.sign('SessionEnded', {}, tamper);
      const request = new Request('https://example.com', { method: 'POST', body, headers });
      const response = await handler(request);
      return [response.status, await response.text()];
    };
    for (const tamper of tamperings) expect(await send({ tamper })).toEqual([400, '']);
    expect(told.map(({ phase }) => phase)).toEqual(tamperings.map(() => 'verify'));
    expect(handled).toEqual([]);
    expect(await send()).toEqual([204, '']);
  });
});
