import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { VoisnapClient } from '@voisnap/sdk';
import { constructEvent } from '@voisnap/sdk/webhooks';
import { describe, expect, it } from 'vitest';
import { createVoisnapMock } from '../src/index.js';

const toNumber = '+14155550123';
const ok = () => new Response(null, { status: 204 });

/** A server of an app that verifies what comes with the secret that it got when it registered. */
async function startApp() {
  const app = { secret: '', types: [] as string[] };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { type } = await constructEvent(Buffer.concat(chunks), request.headers, app.secret);
    app.types.push(type);
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(app, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

describe('a webhook that is registered with the API', () => {
  it('is delivered over HTTP when its URL is on this machine', async () => {
    await using app = await startApp();
    await using mock = createVoisnapMock();
    await using client = new VoisnapClient(mock.clientOptions);
    const { id: agentId } = mock.db.agent.insert();
    const { url } = app;
    const events = ['SessionStarted', 'SessionEnded'] as const;
    const webhook = await client.webhooks.create({ agentId, url, events: [...events] });
    app.secret = webhook.secret ?? '';
    await client.outboundCalls.createAndWait({ agentId, toNumber });
    await mock.webhooks.settled();
    expect(app.types).toEqual(events);
    expect(mock.webhooks.deliveries).toMatchObject([
      { webhookId: webhook.id, url, outcome: 'delivered', status: 204 },
      { webhookId: webhook.id, url, outcome: 'delivered', status: 204 },
    ]);
  });

  it('is not delivered to other machines, and the message says how to receive it', async () => {
    await using mock = createVoisnapMock({ clock: 'manual' });
    mock.db.webhook.insert({ agentId: null, url: 'https://hooks.example.com/voisnap' });
    await mock.webhooks.emit('SessionEnded');
    await mock.clock.advance('1d');
    expect(mock.webhooks.deliveries).toMatchObject([
      {
        outcome: 'failed',
        status: undefined,
        error:
          'The mock delivers to this machine only, not to hooks.example.com. To receive the deliveries for registered webhooks, call mock.webhooks.deliverTo(handler, { registered: true }).',
        retryAt: undefined,
      },
    ]);
  });

  it('reaches a target in place of its URL, with its own secret', async () => {
    await using mock = createVoisnapMock();
    const url = 'https://hooks.example.com/voisnap';
    const { secret = '' } = mock.db.webhook.insert({ agentId: null, url });
    const seen: string[] = [];
    mock.webhooks.deliverTo(
      async (request) => {
        const event = await constructEvent(await request.text(), request.headers, secret ?? '');
        seen.push(`${event.type} at ${request.url}`);
        return ok();
      },
      { registered: true },
    );
    await mock.webhooks.emit('SessionEnded');
    expect(seen).toEqual([`SessionEnded at ${url}`]);
  });

  it('can reach a server in place of its URL', async () => {
    await using app = await startApp();
    await using mock = createVoisnapMock();
    app.secret = mock.db.webhook.insert({ agentId: null }).secret ?? '';
    mock.webhooks.deliverTo(app.url, { registered: true });
    await mock.webhooks.emit('SessionEnded');
    expect(app.types).toEqual(['SessionEnded']);
  });

  it('receives the events of its list and its agent, and nothing while it is disabled', async () => {
    await using mock = createVoisnapMock();
    const insert = mock.db.webhook.insert.bind(mock.db.webhook);
    const all = insert({ agentId: null });
    const own = insert({ agentId: 'agt_1', events: ['SessionEnded', 'Error'] });
    insert({ agentId: 'agt_2' });
    insert({ agentId: null, events: ['SessionStarted'] });
    insert({ agentId: null, enabled: false });
    mock.webhooks.deliverTo(ok, { registered: true });
    await mock.webhooks.emit('SessionEnded', {}, { agentId: 'agt_1' });
    expect(mock.webhooks.deliveries.map(({ webhookId }) => webhookId)).toEqual([all.id, own.id]);
    const [first, second] = mock.webhooks.deliveries;
    expect(first?.deliveryId).not.toBe(second?.deliveryId);
    expect(first?.event).toEqual(second?.event);
  });

  it('receives no retries after it is disabled or deleted', async () => {
    await using mock = createVoisnapMock({ clock: 'manual' });
    const off = mock.db.webhook.insert({ agentId: null });
    const deleted = mock.db.webhook.insert({ agentId: null });
    mock.webhooks.deliverTo(() => new Response(null, { status: 500 }), { registered: true });
    await mock.webhooks.emit('SessionEnded');
    mock.db.webhook.update(off.id, { enabled: false });
    mock.db.webhook.delete(deleted.id);
    await mock.clock.advance('1d');
    expect(mock.webhooks.deliveries).toHaveLength(2);
  });
});

it('a target does not change what the mock does', async () => {
  const idsOf = async (listens: boolean) => {
    await using mock = createVoisnapMock();
    await using client = new VoisnapClient(mock.clientOptions);
    if (listens) mock.webhooks.deliverTo(ok);
    const { id: agentId } = mock.db.agent.insert();
    const { id, conversationId } = await client.outboundCalls.createAndWait({ agentId, toNumber });
    return [id, conversationId, mock.webhooks.deliveries.length > 0];
  };
  const [call, conversation, delivered] = await idsOf(true);
  expect(delivered).toBe(true);
  expect(await idsOf(false)).toEqual([call, conversation, false]);
});

it('two hundred mocks receive only their own events', async () => {
  const mocks = Array.from({ length: 200 }, (_, seed) => createVoisnapMock({ seed }));
  const heard = await Promise.all(
    mocks.map(async (mock) => {
      const seen: string[] = [];
      mock.webhooks.deliverTo(async (request) => {
        seen.push(((await request.json()) as { id: string }).id);
        return ok();
      });
      const { id } = await mock.webhooks.emit('SessionEnded');
      return seen.length === 1 && seen[0] === id;
    }),
  );
  expect(heard.every(Boolean)).toBe(true);
  await Promise.all(mocks.map((mock) => mock.close()));
});
