import { NotFoundError, VoisnapClient, type WebhookEvent } from '@voisnap/sdk';
import { describe, expect, it, test } from 'vitest';
import { createVoisnapMock, magicNumbers, type VoisnapMock } from '../src/index.js';

/** A client of a mock, with a key of its own. */
const clientOf = (mock: VoisnapMock, options: Parameters<VoisnapMock['keys']['create']>[0]) =>
  new VoisnapClient({ ...mock.clientOptions, apiKey: mock.keys.create(options) });

const namesOf = async (client: VoisnapClient) =>
  (await client.agents.listAll()).map(({ name }) => name);

describe('a key of another tenant', () => {
  it('sees only the data of its own tenant', async () => {
    await using mock = createVoisnapMock();
    const own = mock.db.agent.insert({ name: 'Aria' });
    const acme = clientOf(mock, { tenant: 'acme' });
    expect(await namesOf(acme)).toEqual([]);
    await expect(acme.agents.get(own.id)).rejects.toThrow(NotFoundError);

    const theirs = await acme.agents.create({ name: 'Bria' });
    expect(mock.db.agent.has(theirs.id)).toBe(false);
    await using client = new VoisnapClient(mock.clientOptions);
    await expect(client.agents.delete(theirs.id)).rejects.toThrow(NotFoundError);
    expect(await namesOf(client)).toEqual(['Aria']);
    expect(await namesOf(clientOf(mock, { tenant: 'globex' }))).toEqual([]);
    await acme.close();
  });

  it('shares data with other keys of the same tenant, each with its own scopes', async () => {
    await using mock = createVoisnapMock();
    const admin = clientOf(mock, { tenant: 'acme' });
    const reader = clientOf(mock, { tenant: 'acme', scopes: ['agents:read'] });
    await admin.agents.create({ name: 'Bria' });
    expect(await namesOf(reader)).toEqual(['Bria']);
    await expect(reader.agents.create({ name: 'Cora' })).rejects.toThrow('agents:write');
  });

  it('never creates an id of another tenant', async () => {
    await using mock = createVoisnapMock();
    const clients = [
      new VoisnapClient(mock.clientOptions),
      clientOf(mock, { tenant: 'acme' }),
      clientOf(mock, { tenant: 'globex' }),
    ];
    const agents = await Promise.all(clients.map((each) => each.agents.create({ name: 'Aria' })));
    expect(new Set(agents.map(({ id }) => id)).size).toBe(3);
  });

  it('places calls whose events reach the webhooks of its own tenant and every deliverTo target', async () => {
    await using mock = createVoisnapMock();
    const received: string[] = [];
    mock.webhooks.deliverTo(async (request) => {
      const { tenantId } = (await request.json()) as WebhookEvent;
      received.push(tenantId);
      return new Response(null, { status: 204 });
    });
    mock.db.webhook.insert({ url: 'http://127.0.0.1:9/own', events: ['SessionEnded'] });
    const acme = clientOf(mock, { tenant: 'acme' });
    const { id: agentId } = await acme.agents.create({ name: 'Bria' });
    await acme.agents.activate(agentId);
    const url = 'http://127.0.0.1:9/acme';
    await acme.webhooks.create({ agentId, url, events: ['SessionEnded'] });
    const call = await acme.outboundCalls.create({ agentId, toNumber: magicNumbers.completes });
    await mock.clock.advance('10m');
    expect((await acme.outboundCalls.get(call.id)).status).toBe('completed');
    expect(mock.db.conversation.size).toBe(0);
    expect(received.length).toBeGreaterThan(0);
    expect(new Set(received).size).toBe(1);
    const told = mock.webhooks.deliveries.map((delivery) => delivery.url);
    expect(told).toContain(url);
    expect(told).not.toContain('http://127.0.0.1:9/own');
    const ownEvent = mock.fixtures.event('SessionEnded');
    expect(ownEvent.tenantId).not.toBe(received[0]);
    mock.verify();
  });

  it('is restored by a snapshot of the mock, and is empty after a reset', async () => {
    await using mock = createVoisnapMock();
    const apiKey = mock.keys.create({ tenant: 'acme' });
    await using acme = new VoisnapClient({ ...mock.clientOptions, apiKey });
    await acme.agents.create({ name: 'Bria' });
    const snapshot = mock.snapshot();
    await acme.agents.create({ name: 'Cora' });
    await clientOf(mock, { tenant: 'globex' }).agents.create({ name: 'Dora' });
    mock.restore(snapshot);
    expect(await namesOf(clientOf(mock, { tenant: 'globex' }))).toEqual([]);
    expect(await namesOf(acme)).toEqual(['Bria']);
    mock.reset();
    mock.keys.create({ tenant: 'acme', value: apiKey });
    expect(await namesOf(acme)).toEqual([]);
  });

  it('has the same state with the same seed', async () => {
    const make = async () => {
      await using mock = createVoisnapMock({ seed: 7 });
      return await clientOf(mock, { tenant: 'acme' }).agents.create({ name: 'Bria' });
    };
    expect(await make()).toEqual(await make());
  });
});

test.each([[''], [7], [null]])('%j is rejected as the name of a tenant', (tenant) => {
  const mock = createVoisnapMock();
  expect(() => mock.keys.create({ tenant: tenant as string })).toThrow(
    /The option "tenant" of keys\.create is .* It must be a name/,
  );
});
