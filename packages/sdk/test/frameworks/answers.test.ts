import { describe, expect, it } from 'vitest';
import { memoryDeliveryStore } from '../../src/webhooks/memory-delivery-store.js';
import { createGate, createReceiver, type Receiver, send, writeDelivery } from './deliveries.js';
import { type Framework, frameworks } from './frameworks.js';
import type { RunningApp } from './listen.js';

/** A row of the table of answers. */
interface Row {
  readonly title: string;
  /** Sends to the framework, and checks what came of it. */
  readonly check: (framework: Framework) => Promise<void>;
}

/** Runs a receiver in a framework while `check` sends to it. */
const serve =
  (receiver: () => Receiver, check: (app: RunningApp, receiver: Receiver) => Promise<void>) =>
  async (framework: Framework): Promise<void> => {
    const received = receiver();
    await using app = await framework.start(received.handler);
    await check(app, received);
    await received.handler.settled();
  };

/** What a response says: nothing but its status. */
const readEmpty = async (response: Response): Promise<number> => {
  expect(await response.text()).toBe('');
  return response.status;
};

const phases = ({ failures }: Receiver) => failures.map(({ phase }) => phase);

const refusals: Row[] = [
  {
    title: 'responds with 405 to a GET',
    check: serve(createReceiver, async (app, receiver) => {
      const response = await send(app, { method: 'GET', headers: {}, body: undefined });
      expect(response.headers.get('allow')).toBe('POST');
      expect(await readEmpty(response)).toBe(405);
      expect(receiver.failures).toEqual([]);
    }),
  },
  {
    title: 'responds with 405 to a PUT, whose body is dropped',
    check: serve(createReceiver, async (app, receiver) => {
      const response = await send(app, { ...writeDelivery(receiver), method: 'PUT' });
      expect(await readEmpty(response)).toBe(405);
      expect(receiver.handled).toEqual([]);
    }),
  },
  ...[false, true].map((chunks) => ({
    title: `responds with 413 to a body over the bound, ${chunks ? 'in chunks' : 'of a stated length'}`,
    check: serve(
      () => createReceiver({ maxBodyBytes: 100 }),
      async (app, receiver) => {
        const response = await send(app, writeDelivery(receiver), chunks);
        expect(await readEmpty(response)).toBe(413);
        expect(receiver.handled).toEqual([]);
        expect(phases(receiver)).toEqual(['verify']);
      },
    ),
  })),
  ...[
    { what: 'a wrong signature', body: (text: string) => text.replace('cnv_1', 'cnv_2') },
    { what: 'a body that is empty', body: () => '' },
  ].map(({ what, body }) => ({
    title: `responds with 400 to ${what}, and says the reason to onError alone`,
    check: serve(createReceiver, async (app, receiver) => {
      const delivery = writeDelivery(receiver);
      const response = await send(app, { ...delivery, body: body(delivery.body ?? '') });
      expect(await readEmpty(response)).toBe(400);
      expect(receiver.handled).toEqual([]);
      expect(receiver.failures[0]?.error).toMatchObject({ reason: 'no_match' });
    }),
  })),
  {
    title: 'responds with 400 to a delivery that is six minutes old',
    check: serve(createReceiver, async (app, receiver) => {
      const delivery = writeDelivery(receiver);
      receiver.clock.advance(360_000);
      expect(await readEmpty(await send(app, delivery))).toBe(400);
      expect(receiver.failures[0]?.error).toMatchObject({ reason: 'timestamp_out_of_tolerance' });
    }),
  },
  {
    title: 'responds with 400 to a request without a signature',
    check: serve(createReceiver, async (app, receiver) => {
      const response = await send(app, { ...writeDelivery(receiver), headers: {} });
      expect(await readEmpty(response)).toBe(400);
      expect(receiver.failures[0]?.error).toMatchObject({ reason: 'missing_header' });
    }),
  },
];

const deliveries: Row[] = [
  ...['application/json', 'text/plain', 'application/x-www-form-urlencoded'].map((type) => ({
    title: `handles an event and responds with 204, as ${type}`,
    check: serve(createReceiver, async (app, receiver) => {
      const { headers, ...delivery } = writeDelivery(receiver);
      const response = await send(app, {
        ...delivery,
        headers: { ...headers, 'Content-Type': type },
      });
      expect(await readEmpty(response)).toBe(204);
      expect(receiver.handled).toEqual(['dlv_01HXK8Z3MNPQRS']);
      expect(receiver.failures).toEqual([]);
    }),
  })),
  {
    title: 'handles an event whose body comes in chunks',
    check: serve(createReceiver, async (app, receiver) => {
      expect(await readEmpty(await send(app, writeDelivery(receiver), true))).toBe(204);
      expect(receiver.handled).toHaveLength(1);
    }),
  },
  {
    title: 'handles an event of 900 kB',
    check: serve(createReceiver, async (app, receiver) => {
      const data = { note: 'é'.repeat(450_000) };
      const body = JSON.stringify({ id: 'evt_large', type: 'SessionEnded', data });
      expect(await readEmpty(await send(app, writeDelivery(receiver, body)))).toBe(204);
      expect(receiver.handled).toHaveLength(1);
    }),
  },
  {
    title: 'responds with 204 to an event whose type is newer',
    check: serve(
      () => createReceiver({ onUnknown: () => undefined }),
      async (app, receiver) => {
        const body = JSON.stringify({ id: 'evt_2', type: 'SessionPaused', data: {} });
        expect(await readEmpty(await send(app, writeDelivery(receiver, body)))).toBe(204);
        expect(receiver.handled).toEqual([]);
      },
    ),
  },
  {
    title: 'responds with 200 to a second delivery of an event, and handles it once',
    check: serve(createReceiver, async (app, receiver) => {
      await send(app, writeDelivery(receiver));
      expect(await readEmpty(await send(app, writeDelivery(receiver)))).toBe(200);
      expect(receiver.handled).toHaveLength(1);
    }),
  },
];

const stores: Row[] = [
  {
    title: 'responds with 503 when the store fails, and handles nothing',
    check: serve(
      () =>
        createReceiver({
          store: {
            ...memoryDeliveryStore(),
            claim: () => Promise.reject(new Error('The database is gone')),
          },
        }),
      async (app, receiver) => {
        expect(await readEmpty(await send(app, writeDelivery(receiver)))).toBe(503);
        expect(receiver.handled).toEqual([]);
        expect(phases(receiver)).toEqual(['store']);
      },
    ),
  },
  {
    title: 'responds with 503 when the store does not answer in time',
    check: async (framework) => {
      const asked = createGate();
      const claim = (): Promise<never> => {
        asked.open();
        return new Promise(() => {});
      };
      const receiver = createReceiver({ store: { ...memoryDeliveryStore(), claim } });
      await using app = await framework.start(receiver.handler);
      const sent = send(app, writeDelivery(receiver));
      await asked.passed;
      receiver.clock.advance(2_000);
      expect(await readEmpty(await sent)).toBe(503);
      expect(receiver.handled).toEqual([]);
    },
  },
  {
    title: 'responds with 204 when the store does not record what was handled, and reports it',
    check: serve(
      () =>
        createReceiver({
          store: {
            ...memoryDeliveryStore(),
            complete: () => Promise.reject(new Error('The database is gone')),
          },
        }),
      async (app, receiver) => {
        expect(await readEmpty(await send(app, writeDelivery(receiver)))).toBe(204);
        expect(phases(receiver)).toEqual(['store']);
      },
    ),
  },
  {
    title: 'handles an event again when the store has forgotten it',
    check: serve(
      () => createReceiver({ store: { ...memoryDeliveryStore(), claim: () => 'claimed' } }),
      async (app, receiver) => {
        for (const _ of [1, 2]) {
          expect(await readEmpty(await send(app, writeDelivery(receiver)))).toBe(204);
        }
        expect(receiver.handled).toHaveLength(2);
      },
    ),
  },
];

/** What a handler's work has come to: the function is called, and ends when the test lets it. */
const createWork = () => {
  const begun = createGate();
  const end = createGate();
  const work = async () => {
    begun.open();
    await end.passed;
  };
  return { begun, end, work };
};

const work: Row[] = [
  {
    title: 'responds with 500 when the handler fails, and handles the event when it comes again',
    check: async (framework) => {
      let isBroken = true;
      const receiver = createReceiver({}, () => {
        if (isBroken) throw new Error('secret detail');
      });
      await using app = await framework.start(receiver.handler);
      expect(await readEmpty(await send(app, writeDelivery(receiver)))).toBe(500);
      expect(receiver.failures).toMatchObject([{ phase: 'handle', willBeRedelivered: true }]);
      isBroken = false;
      expect(await readEmpty(await send(app, writeDelivery(receiver)))).toBe(204);
    },
  },
  {
    title: 'responds with 503 and Retry-After while the event is being handled',
    check: async (framework) => {
      const { begun, end, work } = createWork();
      const receiver = createReceiver({}, work);
      await using app = await framework.start(receiver.handler);
      const first = send(app, writeDelivery(receiver));
      await begun.passed;
      const second = await send(app, writeDelivery(receiver));
      expect(second.headers.get('retry-after')).toBe('5');
      expect(await readEmpty(second)).toBe(503);
      end.open();
      expect(await readEmpty(await first)).toBe(204);
      expect(receiver.handled).toHaveLength(1);
    },
  },
  {
    title: 'responds while slow work goes on, or on Lambda after it',
    check: async (framework) => {
      const { begun, end, work } = createWork();
      const receiver = createReceiver({}, work);
      await using app = await framework.start(receiver.handler);
      const sent = send(app, writeDelivery(receiver));
      await begun.passed;
      receiver.clock.advance(4_000);
      if (!framework.worksOn) end.open();
      expect(await readEmpty(await sent)).toBe(framework.worksOn ? 202 : 204);
      end.open();
      await receiver.handler.settled();
      expect(await readEmpty(await send(app, writeDelivery(receiver)))).toBe(200);
      expect(receiver.failures).toEqual([]);
    },
  },
  {
    title: 'reports slow work that fails, or on Lambda responds with 500',
    check: async (framework) => {
      const { begun, end, work } = createWork();
      const receiver = createReceiver({}, async () => {
        await work();
        throw new Error('too late');
      });
      await using app = await framework.start(receiver.handler);
      const sent = send(app, writeDelivery(receiver));
      await begun.passed;
      receiver.clock.advance(4_000);
      if (!framework.worksOn) end.open();
      expect(await readEmpty(await sent)).toBe(framework.worksOn ? 202 : 500);
      end.open();
      await receiver.handler.settled();
      expect(receiver.failures).toMatchObject([{ willBeRedelivered: !framework.worksOn }]);
    },
  },
  {
    title: 'gives up work that hangs, and tells it so',
    check: async (framework) => {
      const begun = createGate();
      let given: AbortSignal | undefined;
      const receiver = createReceiver({}, ({ signal }) => {
        given = signal;
        begun.open();
        return new Promise(() => {});
      });
      await using app = await framework.start(receiver.handler);
      const sent = send(app, writeDelivery(receiver));
      await begun.passed;
      receiver.clock.advance(60_000);
      expect(await readEmpty(await sent)).toBe(framework.worksOn ? 202 : 500);
      expect(given?.aborted).toBe(true);
      expect(receiver.failures).toMatchObject([{ phase: 'handle' }]);
    },
  },
];

const rows: readonly Row[] = [...refusals, ...deliveries, ...stores, ...work];

describe.each(frameworks)('in $name, a webhook handler', (framework) => {
  it.each(rows)('$title', ({ check }) => check(framework));
});
