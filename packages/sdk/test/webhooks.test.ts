import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createVoisnapMock } from '@voisnap/testing';
import { describe, expect, it } from 'vitest';
import { constructEvent, Webhooks } from '../src/entries/webhooks.js';
import { createHttpClient } from '../src/http-client.js';
import {
  NotFoundError,
  ValidationError,
  VoisnapClient,
  WebhookVerificationError,
} from '../src/index.js';
import { signDelivery } from './sign-delivery.js';

const url = 'https://example.com/webhooks/voisnap';

describe('client.webhooks against the mock', () => {
  it('creates, lists, updates and deletes', async () => {
    await using mock = createVoisnapMock();
    await using client = new VoisnapClient({ ...mock.clientOptions, validation: 'strict' });
    const { id: agentId } = mock.db.agent.insert();

    const created = await client.webhooks.create({ agentId, url, events: ['SessionEnded'] });
    expect(created.secret).toMatch(/^whsec_/);
    const { secret: _, ...webhook } = created;
    expect(await client.webhooks.get(created.id)).toEqual(webhook);
    expect(await client.webhooks.listAll({ agentId, enabled: true })).toEqual([webhook]);
    expect((await client.webhooks.listPage({ enabled: false })).total).toBe(0);

    const updated = await client.webhooks.update(created.id, { enabled: false });
    expect(updated).toMatchObject({ id: created.id, url, enabled: false });
    await client.webhooks.delete(created.id);
    await expect(client.webhooks.get(created.id)).rejects.toBeInstanceOf(NotFoundError);
    mock.verify();
  });

  it('gets a 400 from the mock for a webhook that cannot work', async () => {
    await using mock = createVoisnapMock();
    await using client = new VoisnapClient(mock.clientOptions);
    const failure = await client.webhooks
      .create({ url: 'http://example.com', events: [] })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ValidationError);
    expect((failure as ValidationError).errors.map(({ field }) => field)).toEqual([
      'url',
      'events',
    ]);
    expect(failure).toMatchObject({ status: 400 });
  });

  it('needs the scope of webhooks', async () => {
    await using mock = createVoisnapMock();
    const apiKey = mock.keys.create({ scopes: ['webhooks:read'] });
    await using client = new VoisnapClient({ ...mock.clientOptions, apiKey });
    await expect(client.webhooks.listAll()).resolves.toEqual([]);
    await expect(client.webhooks.create({ url, events: ['Error'] })).rejects.toMatchObject({
      status: 403,
    });
  });

  it('can be imported alone', async () => {
    await using mock = createVoisnapMock();
    const webhooks = new Webhooks(createHttpClient(mock.clientOptions));
    const { id } = mock.db.webhook.insert();
    expect((await webhooks.get(id)).id).toBe(id);
  });
});

/** A receiver as the guide shows it, on a real port. */
const startReceiver = async (
  receive: (body: Buffer, headers: NodeJS.Dict<string | string[]>) => Promise<void>,
) => {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    await receive(Buffer.concat(chunks), request.headers).then(
      () => response.writeHead(204).end(),
      (error: unknown) =>
        response.writeHead(error instanceof WebhookVerificationError ? 400 : 500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

it('a receiver accepts deliveries signed with the secret of the webhook, with and without a client', async () => {
  await using mock = createVoisnapMock();
  await using client = new VoisnapClient(mock.clientOptions);
  const { secret } = mock.db.webhook.insert();
  if (!secret) throw new Error('The fixture has a secret.');
  const timestamp = Math.trunc(Date.now() / 1000);
  const seen: string[] = [];
  await using receiver = await startReceiver(async (body, headers) => {
    const event = await client.webhooks.constructEvent(body, headers, secret);
    const same = await constructEvent(body, headers, ['whsec_next', secret]);
    await client.webhooks.verify(body, headers, secret);
    expect(same).toEqual(event);
    if (event.type === 'SessionEnded') seen.push(event.data.conversationId);
  });
  const body = JSON.stringify(mock.fixtures.event('SessionEnded', { conversationId: 'conv_ü' }));
  const headers = signDelivery(body, { secret, timestamp });

  expect((await fetch(receiver.url, { method: 'POST', body, headers })).status).toBe(204);
  const forged = body.replace('conv_', 'cono_');
  const refused = await fetch(receiver.url, { method: 'POST', body: forged, headers });
  expect(refused.status).toBe(400);
  expect(seen).toEqual(['conv_ü']);
});
