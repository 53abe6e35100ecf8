import { describe, expect, it } from 'vitest';
import { createHandledTenant, problemOf } from '../../../test/handle.js';

const june = { dateFrom: '2025-06-01', dateTo: '2025-06-30' };
const cost = { totalUsd: 0.1, llmUsd: 0.04, ttsUsd: 0.03, sttUsd: 0.02, telephonyUsd: 0.01 };

describe('billing.usage', () => {
  it('adds up conversations, their transcripts and the numbers', async () => {
    const { handle, db } = createHandledTenant();
    const store = (direction: string, durationSeconds: number, channel = 'phone') =>
      db.conversation.insert({ direction, durationSeconds, channel, cost });
    const { id } = store('inbound', 61);
    store('outbound', 60);
    db.transcript.set(id, [
      { speaker: 'agent', text: 'Good morning', startTime: 0 },
      { speaker: 'user', text: 'Hi', startTime: 2 },
    ]);
    const chat = store('inbound', 300, 'webchat');
    db.transcript.set(chat.id, [{ speaker: 'agent', text: 'Hey!', startTime: 0 }]);
    db.telephonyNumber.insert({ monthlyCostUsd: 1.15, createdAt: '2025-03-16T08:00:00Z' });
    expect(await handle('billing.usage', { query: june })).toEqual({
      period: { from: '2025-06-01', to: '2025-06-30' },
      currency: 'USD',
      totalUsd: 1.45,
      includedInPlan: 0,
      overage: 1.45,
      breakdown: {
        llmTokens: { inputTokens: 1, outputTokens: 4, costUsd: 0.12 },
        tts: { characters: 12, costUsd: 0.09 },
        stt: { audioSeconds: 121, costUsd: 0.06 },
        telephony: { inboundMinutes: 2, outboundMinutes: 1, numbers: 1, costUsd: 1.18 },
      },
    });
  });

  it('counts only what began in the period, and has ended', async () => {
    const { handle, db } = createHandledTenant();
    db.conversation.insert({ startedAt: '2025-05-31T23:59:59Z', cost });
    db.conversation.insert({ startedAt: '2025-06-01T00:00:00Z', cost });
    db.conversation.insert({ startedAt: '2025-06-16T08:59:00Z', status: 'in_progress' });
    expect((await handle('billing.usage', { query: june })).totalUsd).toBe(0.1);
  });

  it.each([
    ['2025-06-01', '2025-06-30', 0],
    ['2025-01-01', '2025-06-16', 5],
    ['2025-02-28', '2025-02-28', 1],
    ['2025-03-01', '2025-03-30', 0],
    ['2025-03-31', '2025-04-30', 2],
    ['2025-01-01', '2026-12-31', 5],
  ])(
    'charges a number monthly until now: from %s to %s, %i times',
    async (dateFrom, dateTo, times) => {
      const { handle, db } = createHandledTenant();
      db.telephonyNumber.insert({ monthlyCostUsd: 2, createdAt: '2025-01-31T10:00:00Z' });
      const usage = await handle('billing.usage', { query: { dateFrom, dateTo } });
      expect(usage.totalUsd).toBe(times * 2);
    },
  );

  it('leaves out numbers that did not exist yet, and survives numbers without price or date', async () => {
    const { handle, db } = createHandledTenant();
    db.telephonyNumber.insert({ createdAt: '2025-06-02T00:00:00Z' });
    db.telephonyNumber.insert({ createdAt: null, monthlyCostUsd: 1 });
    db.telephonyNumber.insert({ createdAt: '2025-05-01T00:00:00Z', monthlyCostUsd: null });
    const query = { dateFrom: '2025-05-01', dateTo: '2025-06-01' };
    const { totalUsd, breakdown } = await handle('billing.usage', { query });
    expect(totalUsd).toBe(0);
    expect(breakdown.telephony.numbers).toBe(2);
  });

  it('is about the last 30 days without dates', async () => {
    const { handle } = createHandledTenant();
    expect((await handle('billing.usage')).period).toEqual({
      from: '2025-05-18',
      to: '2025-06-16',
    });
  });
});

describe('billing.subscription', () => {
  it('is a monthly one to the plan professional at first, and stays the same', async () => {
    const { handle, db } = createHandledTenant();
    const subscription = await handle('billing.subscription');
    expect(subscription).toMatchObject({
      id: expect.stringMatching(/^sub_/),
      plan: 'professional',
      status: 'active',
      billingInterval: 'monthly',
      currentPeriodStart: '2025-06-01T00:00:00.000Z',
      currentPeriodEnd: '2025-07-01T00:00:00.000Z',
      nextBillingDate: '2025-07-01T00:00:00.000Z',
      baseAmountUsd: 149,
      rateLimits: {
        apiRequestsPerMinute: 120,
        voiceHubConnectionsPerMinute: 10,
        maxConcurrentCalls: 20,
      },
      cancelAtPeriodEnd: false,
    });
    expect(await handle('billing.subscription')).toEqual(subscription);
    expect(db.subscription.all()).toEqual([subscription]);
  });

  it('is the last one stored, with the terms of its plan', async () => {
    const { handle, db } = createHandledTenant();
    db.subscription.insert({ plan: 'business' });
    db.subscription.insert({ plan: 'starter', rateLimits: { maxConcurrentCalls: 1 } });
    expect(await handle('billing.subscription')).toMatchObject({
      plan: 'starter',
      rateLimits: {
        apiRequestsPerMinute: 60,
        voiceHubConnectionsPerMinute: 5,
        maxConcurrentCalls: 1,
      },
    });
  });

  it('is renewed when its period is over', async () => {
    const { handle, clock } = createHandledTenant();
    await handle('billing.subscription');
    clock.moveBy(Date.parse('2025-09-01T00:00:00Z') - clock.now());
    expect(await handle('billing.subscription')).toMatchObject({
      currentPeriodStart: '2025-09-01T00:00:00.000Z',
      currentPeriodEnd: '2025-10-01T00:00:00.000Z',
      nextBillingDate: '2025-10-01T00:00:00.000Z',
    });
  });

  it('is renewed at the end that a test has set', async () => {
    const { handle, clock, db } = createHandledTenant();
    const currentPeriodEnd = '2025-06-17T09:00:00.000Z';
    const stored = db.subscription.insert({ currentPeriodEnd });
    expect(stored.nextBillingDate).toBe(currentPeriodEnd);
    clock.moveBy(2 * 86_400_000);
    expect(await handle('billing.subscription')).toMatchObject({
      currentPeriodStart: currentPeriodEnd,
      currentPeriodEnd: '2025-07-17T09:00:00.000Z',
      nextBillingDate: '2025-07-17T09:00:00.000Z',
    });
  });

  it('has a whole interval from the start that a test has set', () => {
    const { db } = createHandledTenant();
    const start = { currentPeriodStart: '2025-06-10T00:00:00Z', billingInterval: 'yearly' };
    expect(db.subscription.insert(start)).toMatchObject({
      currentPeriodEnd: '2026-06-10T00:00:00.000Z',
      nextBillingDate: '2026-06-10T00:00:00.000Z',
    });
  });

  it.each([1, 3])('keeps the day of the month, looked at every %i months', async (months) => {
    const { handle, clock, db } = createHandledTenant();
    db.subscription.insert({ currentPeriodStart: '2025-08-31T00:00:00.000Z' });
    for (let month = 8; month <= 11; month += months) {
      clock.moveBy(Date.UTC(2025, month, 30, 12) - clock.now());
      await handle('billing.subscription');
    }
    expect(await handle('billing.subscription')).toMatchObject({
      currentPeriodStart: '2025-11-30T00:00:00.000Z',
      currentPeriodEnd: '2025-12-31T00:00:00.000Z',
    });
  });

  it('is not renewed if it ends with its period', async () => {
    const { handle, clock, db } = createHandledTenant();
    const stored = db.subscription.insert({ cancelAtPeriodEnd: true });
    clock.moveBy(90 * 86_400_000);
    expect(await handle('billing.subscription')).toEqual(stored);
  });
});

describe('billing.upgrade', () => {
  it('changes the plan and its terms at once, and keeps the period', async () => {
    const { handle } = createHandledTenant();
    const before = await handle('billing.subscription');
    const after = await handle('billing.upgrade', { body: { plan: 'business' } });
    expect(after).toEqual({
      ...before,
      plan: 'business',
      baseAmountUsd: 499,
      rateLimits: {
        apiRequestsPerMinute: 300,
        voiceHubConnectionsPerMinute: 25,
        maxConcurrentCalls: 50,
      },
      features: { ...before.features, whiteLabel: true, agencyMode: true },
    });
    expect(await handle('billing.subscription')).toEqual(after);
  });

  it('begins a period with another billing interval', async () => {
    const { handle } = createHandledTenant();
    const body = { plan: 'professional', billingInterval: 'yearly' };
    expect(await handle('billing.upgrade', { body })).toMatchObject({
      billingInterval: 'yearly',
      baseAmountUsd: 1_788,
      currentPeriodStart: '2025-06-16T09:00:00.000Z',
      currentPeriodEnd: '2026-06-16T09:00:00.000Z',
    });
  });

  it('leaves the terms of an enterprise plan open', async () => {
    const { handle } = createHandledTenant();
    expect(await handle('billing.upgrade', { body: { plan: 'enterprise' } })).toMatchObject({
      baseAmountUsd: null,
      rateLimits: { apiRequestsPerMinute: null, maxConcurrentCalls: null },
    });
  });

  it.each([
    [{ plan: 'gold' }, 400, 'plan'],
    [{ plan: 'starter' }, 409, 'smaller than the current plan, professional'],
    [{ plan: 'professional' }, 409, 'has the plan professional already, billed monthly'],
  ])('rejects %j, and changes nothing', async (body, status, text) => {
    const { handle } = createHandledTenant();
    const before = await handle('billing.subscription');
    const problem = await problemOf(handle('billing.upgrade', { body }));
    expect(problem.status).toBe(status);
    expect(problem.detail).toContain(text);
    expect(await handle('billing.subscription')).toEqual(before);
  });
});
