import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createVoisnapMock, type DeliverToOptions, type VoisnapMock } from '../src/index.js';

const ok = () => new Response(null, { status: 204 });

/** A receiver that records delivery ids and responds with these statuses, finally 204. */
function createReceiver(...statuses: number[]) {
  const ids: string[] = [];
  const receive = (request: Request) => {
    ids.push(request.headers.get('X-Webhook-Delivery-Id') ?? '');
    return new Response(null, { status: statuses.shift() ?? 204 });
  };
  return { ids, receive };
}

const isoAt = (milliseconds: number) =>
  new Date(Date.UTC(2025, 5, 16, 9) + milliseconds).toISOString();

describe('deliverTo', () => {
  it('posts JSON to a handler, with the requested URL', async () => {
    await using mock = createVoisnapMock();
    const seen: (string | null)[][] = [];
    const receive = ({ method, url, headers }: Request) => {
      seen.push([method, url, headers.get('Content-Type')]);
      return ok();
    };
    mock.webhooks.deliverTo(receive);
    mock.webhooks.deliverTo(receive, { url: 'http://localhost:3000/hooks' });
    await mock.webhooks.emit('Error', { message: 'no voice' });
    expect(seen).toEqual([
      ['POST', 'https://example.com/webhooks/voisnap', 'application/json'],
      ['POST', 'http://localhost:3000/hooks', 'application/json'],
    ]);
  });

  it('delivers the requested events until it is disposed', async () => {
    await using mock = createVoisnapMock();
    {
      using _ = mock.webhooks.deliverTo(ok, { events: ['SessionEnded'] });
      await mock.webhooks.emit('SessionStarted');
      await mock.webhooks.emit('SessionEnded');
    }
    await mock.webhooks.emit('SessionEnded');
    expect(mock.webhooks.deliveries).toHaveLength(1);
  });

  it('posts to a server over HTTP, and leaves no connection open', async () => {
    await using mock = createVoisnapMock();
    const bodies: unknown[] = [];
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      bodies.push(JSON.parse(Buffer.concat(chunks).toString()));
      response.writeHead(request.url === '/moved' ? 302 : 200, { Location: '/hooks' }).end('done');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    mock.webhooks.deliverTo(`${origin}/hooks`);
    mock.webhooks.deliverTo(new URL('/moved', origin), { retries: 0 });
    const event = await mock.webhooks.emit('SessionEnded', { durationSeconds: 90 });
    expect(bodies).toEqual([event, event]);
    expect(mock.webhooks.deliveries).toMatchObject([
      { url: `${origin}/hooks`, outcome: 'delivered', status: 200 },
      { url: `${origin}/moved`, outcome: 'failed', status: 302 },
    ]);
    // It would wait for connections that are kept.
    await new Promise((resolve) => server.close(resolve));
    await mock.webhooks.emit('Error', { message: 'nobody listens' });
    expect(mock.webhooks.of('Error')[0]?.error).toMatch(/ECONNREFUSED/);
  });

  it.each<[string, () => unknown]>([
    ['target', () => [7]],
    ['target URL', () => ['not a url']],
    ['target protocol', () => ['ftp://example.com']],
    ['unknown option', () => [ok, { retry: 3 }]],
    ['order', () => [ok, { order: 'random' }]],
    ['drop', () => [ok, { drop: 2 }]],
    ['duplicate', () => [ok, { duplicate: 'yes' }]],
    ['retries', () => [ok, { retries: -1 }]],
    ['retry delays', () => [ok, { retries: ['soon'] }]],
    ['idleTimeout', () => [ok, { idleTimeout: 'much' as '1s' }]],
    ['secret', () => [ok, { secret: '' }]],
    ['no events', () => [ok, { events: [] }]],
    ['unknown event', () => [ok, { events: ['SessionEnd'] }]],
    ['url of a URL', () => ['http://localhost/', { url: 'http://localhost/' }]],
    ['registered', () => [ok, { registered: 1 }]],
    ['a secret for registered ones', () => [ok, { registered: true, secret: 'whsec_1' }]],
  ])('rejects invalid options: %s', (_, args) => {
    using mock = createVoisnapMock();
    const given = args() as [() => Response, DeliverToOptions];
    expect(() => mock.webhooks.deliverTo(...given)).toThrowErrorMatchingSnapshot();
  });
});

describe('a failed delivery', () => {
  it('is retried by the schedule, with the same delivery id, until it succeeds', async () => {
    await using mock = createVoisnapMock({ clock: 'manual' });
    const { ids, receive } = createReceiver(500, 404, 200);
    mock.webhooks.deliverTo(receive);
    const event = await mock.webhooks.emit('SessionEnded');
    await mock.clock.advance('3h');
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^dlv_[0-9A-HJKMNP-TV-Z]{26}$/);
    const common = { deliveryId: ids[0], event, duplicate: false, webhookId: undefined };
    expect(mock.webhooks.deliveries).toMatchObject([
      {
        ...common,
        attempt: 1,
        status: 500,
        outcome: 'failed',
        at: isoAt(0),
        retryAt: isoAt(10_000),
      },
      {
        ...common,
        attempt: 2,
        status: 404,
        outcome: 'failed',
        at: isoAt(10_000),
        retryAt: isoAt(70_000),
      },
      { ...common, attempt: 3, status: 200, outcome: 'delivered', retryAt: undefined },
    ]);
  });

  it('is abandoned after the last retry', async () => {
    await using mock = createVoisnapMock({ clock: 'manual' });
    const failure = new Error('the database is down');
    mock.webhooks.deliverTo(() => {
      throw failure;
    });
    await mock.webhooks.emit('SessionEnded');
    await mock.clock.advance('1d');
    const attempts = mock.webhooks.deliveries;
    expect(attempts.map(({ at }) => Date.parse(at) - Date.UTC(2025, 5, 16, 9))).toEqual([
      0, 10_000, 70_000, 370_000, 2_170_000, 9_370_000,
    ]);
    expect(attempts.at(-1)).toMatchObject({
      attempt: 6,
      outcome: 'failed',
      status: undefined,
      error: 'the database is down',
      retryAt: undefined,
    });
  });

  it.each<[DeliverToOptions['retries'], number[]]>([
    [0, [0]],
    [[], [0]],
    [2, [0, 10_000, 70_000]],
    [
      ['1s', 500],
      [0, 1_000, 1_500],
    ],
    [7, [0, 10_000, 70_000, 370_000, 2_170_000, 9_370_000, 16_570_000, 23_770_000]],
  ])('is retried as often as requested: %o', async (retries, times) => {
    await using mock = createVoisnapMock({ clock: 'manual' });
    mock.webhooks.deliverTo(() => new Response(null, { status: 503 }), { retries });
    await mock.webhooks.emit('SessionEnded');
    await mock.clock.advance('2d');
    const sentAt = mock.webhooks.deliveries.map(({ at }) => Date.parse(at));
    expect(sentAt.map((at) => at - Date.UTC(2025, 5, 16, 9))).toEqual(times);
  });

  it('is not retried after the target is disposed', async () => {
    await using mock = createVoisnapMock({ clock: 'manual' });
    const target = mock.webhooks.deliverTo(() => new Response(null, { status: 503 }));
    await mock.webhooks.emit('SessionEnded');
    target[Symbol.dispose]();
    await mock.clock.advance('1d');
    expect(mock.webhooks.deliveries).toHaveLength(1);
  });

  it.each([
    [undefined, 'nothing'],
    ['ok', '"ok"'],
    [{ status: 'ok' }, '{ status: "ok" }'],
  ])('fails the test when a handler does not return a response: %j', async (returned, shown) => {
    await using mock = createVoisnapMock();
    mock.webhooks.deliverTo((() => returned) as unknown as () => Response);
    await mock.webhooks.emit('SessionEnded');
    await mock.clock.drain();
    const error = `The handler of webhooks.deliverTo must return a Response, such as new Response(null, { status: 204 }). It returned ${shown}.`;
    expect(mock.webhooks.deliveries[0]).toMatchObject({ outcome: 'failed', error });
    // Once, however often it was tried.
    expect(() => mock.verify()).toThrow(
      new Error(`Something went wrong with the Voisnap mock:\n- ${error}`),
    );
  });
});

/** The types and ids of 20 events, as they reach a receiver with these options. */
async function receive20(options: DeliverToOptions, seed = 1) {
  await using mock = createVoisnapMock({ clock: 'manual', seed });
  const sent: string[] = [];
  const received: string[] = [];
  const ids: string[] = [];
  mock.webhooks.deliverTo(async (request) => {
    ids.push(request.headers.get('X-Webhook-Delivery-Id') ?? '');
    received.push(((await request.json()) as { id: string }).id);
    return ok();
  }, options);
  for (let count = 0; count < 20; count += 1) {
    const type = count % 2 === 0 ? 'SessionStarted' : 'SessionEnded';
    sent.push((await mock.webhooks.emit(type)).id);
  }
  await mock.clock.advance('1m');
  return { mock, sent, received, ids, log: JSON.stringify(mock.webhooks.deliveries) };
}

describe('options for order, duplicates and losses', () => {
  it('have no effect by default', async () => {
    const { sent, received } = await receive20({});
    expect(received).toEqual(sent);
  });

  it('shuffle the deliveries, and lose none', async () => {
    const { sent, received } = await receive20({ order: 'shuffled' });
    expect(received).not.toEqual(sent);
    expect([...received].sort()).toEqual([...sent].sort());
  });

  it('deliver twice with the same delivery id', async () => {
    const { mock, sent, received, ids } = await receive20({ duplicate: true });
    expect(received).toEqual(sent.flatMap((id) => [id, id]));
    expect(new Set(ids).size).toBe(20);
    expect(mock.webhooks.deliveries.filter(({ duplicate }) => duplicate)).toHaveLength(20);
  });

  it('do not duplicate failed deliveries, and do not retry duplicates', async () => {
    await using mock = createVoisnapMock({ clock: 'manual' });
    const { ids, receive } = createReceiver(500, 200, 500);
    mock.webhooks.deliverTo(receive, { duplicate: true });
    await mock.webhooks.emit('SessionEnded');
    await mock.clock.advance('1d');
    expect(ids).toHaveLength(3);
    expect(mock.webhooks.deliveries.map(({ attempt, duplicate }) => [attempt, duplicate])).toEqual([
      [1, false],
      [2, false],
      [2, true],
    ]);
  });

  it('lose a random share, or the events that a function selects', async () => {
    const share = await receive20({ drop: 0.5 });
    expect(share.received.length).toBeGreaterThan(3);
    expect(share.received.length).toBeLessThan(17);
    const dropped = share.mock.webhooks.deliveries.filter(({ outcome }) => outcome === 'dropped');
    expect(dropped).toHaveLength(20 - share.received.length);
    const picked = await receive20({ drop: ({ type }) => type === 'SessionStarted' });
    expect(picked.received).toEqual(picked.sent.filter((_, index) => index % 2 === 1));
    expect((await receive20({ drop: true })).received).toEqual([]);
  });

  it('have the same effect for the same seed, byte for byte', async () => {
    const options: DeliverToOptions = { order: 'shuffled', duplicate: 0.3, drop: 0.3 };
    const { log } = await receive20(options);
    expect((await receive20(options)).log).toBe(log);
    expect((await receive20(options, 2)).log).not.toBe(log);
  });
});

describe('emit', () => {
  const deliver = (mock: VoisnapMock) => mock.webhooks.deliverTo(ok);

  it('fills in omitted fields, from the stored conversation if one is named', async () => {
    await using mock = createVoisnapMock();
    deliver(mock);
    const { id, agentId, cost } = mock.db.conversation.insert({ durationSeconds: 61 });
    const event = await mock.webhooks.emit('SessionEnded', { conversationId: id, outcome: 'lost' });
    expect(event).toMatchObject({
      agentId,
      data: { conversationId: id, durationSeconds: 61, outcome: 'lost', cost },
    });
    const other = await mock.webhooks.emit('Error', { message: 'x' }, { agentId: 'agt_9' });
    expect(other.agentId).toBe('agt_9');
    expect(other.tenantId).toBe(event.tenantId);
    expect(mock.webhooks.deliveries.map(({ event: sent }) => sent)).toEqual([event, other]);
    mock.verify();
  });

  it('rejects an event that violates the contract, delivers nothing, and makes verify() throw', async () => {
    await using mock = createVoisnapMock();
    deliver(mock);
    const wrong = { durationSeconds: 'long' as unknown as number };
    const complaint =
      /This SessionEnded event does not match its model[\s\S]*data\.durationSeconds/;
    await expect(mock.webhooks.emit('SessionEnded', wrong)).rejects.toThrow(complaint);
    const type = 'SessionEnd' as 'SessionEnded';
    const meant = 'Unknown event "SessionEnd". Did you mean "SessionEnded"?';
    await expect(mock.webhooks.emit(type)).rejects.toThrow(meant);
    expect(() => mock.webhooks.of(type)).toThrow(meant);
    expect(mock.webhooks.deliveries).toEqual([]);
    expect(() => mock.verify()).toThrow(complaint);
    expect(() => mock.verify()).toThrow(meant);
  });

  it('returns copies', async () => {
    await using mock = createVoisnapMock();
    deliver(mock);
    const event = await mock.webhooks.emit('SessionEnded');
    event.data.outcome = 'changed';
    for (const delivery of mock.webhooks.of('SessionEnded')) delivery.event.data.outcome = 'too';
    expect(mock.webhooks.of('SessionEnded')[0]?.event.data.outcome).toBe('resolved');
  });
});

describe('several deliveries', () => {
  it('are sent in the order of their events, however long signing takes', async () => {
    await using mock = createVoisnapMock();
    const seen: string[] = [];
    mock.webhooks.deliverTo(({ headers }) => {
      seen.push(headers.get('X-Webhook-Delivery-Id') ?? '');
      return ok();
    });
    const messages = ['a'.repeat(5_000_000), 'b', 'c'];
    await Promise.all(messages.map((message) => mock.webhooks.emit('Error', { message })));
    expect(seen).toEqual(mock.webhooks.deliveries.map(({ deliveryId }) => deliveryId));
    expect(mock.webhooks.of('Error').map(({ event }) => event.data.message)).toEqual(messages);
  });

  it('are all waited for by settled(), including those that others cause', async () => {
    await using mock = createVoisnapMock();
    mock.webhooks.deliverTo(
      () => {
        void mock.webhooks.emit('Error', { message: 'no voice' });
        return ok();
      },
      { events: ['SessionEnded'] },
    );
    mock.webhooks.deliverTo(
      async () => {
        await mock.clock.sleep(1_000);
        return ok();
      },
      { events: ['Error'] },
    );
    void mock.webhooks.emit('SessionEnded');
    await mock.webhooks.settled();
    expect(mock.webhooks.deliveries.map(({ outcome }) => outcome)).toEqual([
      'delivered',
      'delivered',
    ]);
  });

  it('are returned as copies', async () => {
    await using mock = createVoisnapMock();
    mock.webhooks.deliverTo(ok);
    await mock.webhooks.emit('Error', { message: 'no voice' });
    const told = JSON.stringify(mock.webhooks.deliveries);
    for (const each of [...mock.webhooks.deliveries, ...mock.webhooks.of('Error')]) {
      Object.assign(each, { outcome: 'failed' });
      Object.assign(each.event.data, { message: 'changed' });
    }
    expect(JSON.stringify(mock.webhooks.deliveries)).toBe(told);
  });
});
