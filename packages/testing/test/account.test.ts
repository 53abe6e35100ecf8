import { PermissionError, RateLimitError, VoisnapClient } from '@voisnap/sdk';
import { describe, expect, it } from 'vitest';
import { createVoisnapMock } from '../src/index.js';

const connect = (options: Parameters<typeof createVoisnapMock>[0] = {}) => {
  const mock = createVoisnapMock(options);
  return { mock, client: new VoisnapClient(mock.clientOptions) };
};

const june = { dateFrom: '2025-06-01', dateTo: '2025-06-30' };

describe('analytics and usage', () => {
  it('grow with the calls of the mock', async () => {
    const { mock, client } = connect();
    using _ = mock;
    const agentId = mock.db.agent.insert().id;
    mock.calls.next((call) => call.answer().agent('Please hold.').transfer('+14155550111'));
    const { conversationId } = await client.outboundCalls.createAndWait({
      agentId,
      toNumber: '+14155550123',
    });
    const { cost, durationSeconds } = await client.conversations.get(conversationId ?? '');
    const { totals } = await client.analytics.overview({ ...june, agentId });
    expect(totals).toMatchObject({
      conversations: 1,
      totalDurationSeconds: durationSeconds,
      totalCostUsd: cost?.totalUsd,
      transferRate: 1,
    });
    const { byOutcome } = await client.analytics.conversations(june);
    expect(byOutcome).toEqual({ escalated: 1 });
    const usage = await client.billing.usage(june);
    expect(usage.totalUsd).toBe(cost?.totalUsd);
    expect(usage.breakdown).toMatchObject({
      tts: { characters: 'Please hold.'.length },
      telephony: { inboundMinutes: 0, outboundMinutes: 1 },
    });
    mock.verify();
  });
});

describe('the plan', () => {
  it('of a seed is in force, for the documented rate limits too', async () => {
    const { mock, client } = connect({
      data: { subscription: [{ plan: 'starter' }] },
      rateLimit: 'documented',
    });
    using _ = mock;
    const { response } = await client.billing.subscription().withResponse();
    expect(response.headers['x-ratelimit-limit']).toBe('60');
    const upgraded = await client.billing.upgrade({ plan: 'business' }).withResponse();
    expect(upgraded.response.headers['x-ratelimit-limit']).toBe('20');
    const next = await client.billing.subscription().withResponse();
    expect(next.response.headers['x-ratelimit-limit']).toBe('300');
  });

  it('refuses the 21st write in a minute on the plan starter', async () => {
    const { mock } = connect({
      data: { subscription: [{ plan: 'starter' }] },
      rateLimit: 'documented',
    });
    using _ = mock;
    const client = new VoisnapClient({ ...mock.clientOptions, rateLimit: 'off', maxRetries: 0 });
    const create = (name: string) => client.agents.create({ name });
    await Promise.all(Array.from({ length: 20 }, (__, index) => create(`Agent ${index}`)));
    await expect(create('One too many')).rejects.toBeInstanceOf(RateLimitError);
  });
});

describe('the state of an account', () => {
  it('is captured and restored, with a verification that is under way', async () => {
    const { mock, client } = connect({ clock: 'manual' });
    using _ = mock;
    await client.agency.whiteLabel.setDomain({ domain: 'app.example.com' });
    await mock.clock.advance('20m');
    const snapshot = mock.snapshot();
    await client.billing.upgrade({ plan: 'enterprise' });
    await client.agency.setBillingMode({ mode: 'self_billed' });
    await mock.clock.advance('10m');
    expect((await client.agency.whiteLabel.getDomain()).status).toBe('active');

    mock.restore(snapshot);
    expect((await client.agency.whiteLabel.getDomain()).status).toBe('pending_verification');
    expect((await client.billing.subscription()).plan).toBe('professional');
    expect(mock.db.agency.all()).toMatchObject([{ billingMode: 'platform_billed' }]);
    await mock.clock.advance('10m');
    expect((await client.agency.whiteLabel.getDomain()).status).toBe('active');

    mock.reset();
    expect([mock.db.agency.size, mock.db.subscription.size]).toEqual([0, 0]);
  });

  it('belongs to a tenant', async () => {
    const { mock, client } = connect();
    using _ = mock;
    await client.billing.upgrade({ plan: 'business' });
    await client.agency.whiteLabel.setDomain({ domain: 'app.example.com' });
    mock.db.conversation.insert();
    const apiKey = mock.keys.create({ tenant: 'acme' });
    const acme = new VoisnapClient({ ...mock.clientOptions, apiKey });
    expect((await acme.billing.subscription()).plan).toBe('professional');
    expect((await acme.analytics.conversations()).total).toBe(0);
    await expect(acme.agency.whiteLabel.getDomain()).rejects.toMatchObject({ status: 404 });
  });

  it('is the same in every mock with the same seed', async () => {
    const read = async () => {
      const { mock, client } = connect({ seed: 7 });
      using _ = mock;
      const agentId = mock.db.agent.insert().id;
      return JSON.stringify([
        await client.billing.subscription(),
        await client.agency.whiteLabel.setDomain({ domain: 'app.example.com' }),
        await client.webrtc.createSession({ agentId }),
      ]);
    };
    expect(await read()).toBe(await read());
  });
});

describe('a key with scopes', () => {
  it('reads analytics and billing with the documented scopes, and changes neither plan nor agency', async () => {
    const { mock } = connect();
    using _ = mock;
    const apiKey = mock.keys.create({ scopes: ['analytics:read', 'billing:read'] });
    const client = new VoisnapClient({ ...mock.clientOptions, apiKey });
    await client.analytics.overview();
    await client.billing.usage();
    await client.billing.subscription();
    const refused = await Promise.allSettled([
      client.billing.upgrade({ plan: 'business' }),
      client.agency.setBillingMode({ mode: 'self_billed' }),
      client.agency.whiteLabel.getDomain(),
      client.webrtc.createSession({ agentId: 'agt_1' }),
    ]);
    for (const call of refused) {
      expect(call).toMatchObject({ status: 'rejected', reason: expect.any(PermissionError) });
    }
  });

  it.each([
    ['analytics:read', 'billing:read'],
    ['billing:read', 'analytics:read'],
  ] as const)('cannot read with %s what needs %s', async (scope, needed) => {
    const { mock } = connect();
    using _ = mock;
    const apiKey = mock.keys.create({ scopes: [scope] });
    const client = new VoisnapClient({ ...mock.clientOptions, apiKey });
    const call =
      needed === 'billing:read' ? client.billing.subscription() : client.analytics.overview();
    await expect(call).rejects.toThrow(needed);
  });
});
