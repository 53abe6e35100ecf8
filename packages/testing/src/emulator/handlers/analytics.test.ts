import { describe, expect, it } from 'vitest';
import { createHandledTenant, problemOf } from '../../../test/handle.js';
import { startCall } from '../calls/run-call.js';
import { readScript } from '../calls/scripts/read-script.js';

const june = { dateFrom: '2025-06-01', dateTo: '2025-06-30' };

/** A tenant with four conversations in two weeks of June, and one in May. */
function createJune() {
  const handled = createHandledTenant();
  const { db } = handled;
  const store = (startedAt: string, more: Parameters<typeof db.conversation.insert>[0] = {}) =>
    db.conversation.insert({ agentId: 'agt_1', startedAt, durationSeconds: 60, ...more });
  store('2025-06-03T09:00:00Z', { cost: { totalUsd: 0.1 } });
  store('2025-06-03T23:59:59.999Z', { outcome: 'escalated', cost: { totalUsd: 0.2 } });
  store('2025-06-04T00:00:00Z', { agentId: 'agt_2', status: 'abandoned', channel: 'webchat' });
  store('2025-06-12T09:00:00Z', { status: 'failed', outcome: null, durationSeconds: 91 });
  store('2025-05-31T23:59:59Z');
  return handled;
}

describe('analytics.overview', () => {
  it('computes the metrics of the conversations in the period', async () => {
    const { handle, db } = createJune();
    for (const { id } of db.conversation.all().slice(2)) {
      db.conversation.update(id, { cost: { totalUsd: 0.05 } });
    }
    const { period, groupBy, totals } = await handle('analytics.overview', { query: june });
    expect(period).toEqual({ from: '2025-06-01', to: '2025-06-30' });
    expect(groupBy).toBe('day');
    expect(totals).toEqual({
      conversations: 4,
      totalDurationSeconds: 271,
      avgDurationSeconds: 68,
      totalCostUsd: 0.4,
      avgCostUsdPerConversation: 0.1,
      transferRate: 0.25,
      abandonmentRate: 0.25,
      resolutionRate: 0.5,
    });
  });

  it.each([
    ['day', ['2025-06-03', '2025-06-04', '2025-06-12'], [2, 1, 1]],
    ['week', ['2025-06-02', '2025-06-09'], [3, 1]],
    ['month', ['2025-06-01'], [4]],
  ])('groups by %s, and leaves out groups without conversations', async (groupBy, days, counts) => {
    const { handle } = createJune();
    const { series } = await handle('analytics.overview', { query: { ...june, groupBy } });
    expect(series.map(({ period }) => period)).toEqual(days);
    expect(series.map(({ conversations }) => conversations)).toEqual(counts);
  });

  it('gives an item of the series the metrics of its group, without two that only the totals have', async () => {
    const { handle } = createJune();
    const { series } = await handle('analytics.overview', { query: june });
    expect(series[0]).toEqual({
      period: '2025-06-03',
      conversations: 2,
      totalDurationSeconds: 120,
      avgDurationSeconds: 60,
      totalCostUsd: 0.3,
      transferRate: 0.5,
      resolutionRate: 0.5,
    });
  });

  it('filters by agent and channel', async () => {
    const { handle } = createJune();
    const count = async (query: object) =>
      (await handle('analytics.overview', { query: { ...june, ...query } })).totals.conversations;
    expect(await count({ agentId: 'agt_1' })).toBe(3);
    expect(await count({ channel: 'webchat' })).toBe(1);
    expect(await count({ agentId: 'agt_1', channel: 'webchat' })).toBe(0);
  });

  it('is about the last 30 days without dates, on the clock of the mock', async () => {
    const { handle, clock, db } = createHandledTenant();
    db.conversation.insert({ startedAt: '2025-05-18T00:00:00Z' });
    db.conversation.insert({ startedAt: '2025-05-17T23:59:59Z' });
    const { period, totals } = await handle('analytics.overview');
    expect(period).toEqual({ from: '2025-05-18', to: '2025-06-16' });
    expect(totals.conversations).toBe(1);
    clock.moveBy(86_400_000);
    expect((await handle('analytics.overview')).period.from).toBe('2025-05-19');
  });

  it.each([
    [{ dateFrom: '2025-06-10' }, { from: '2025-06-10', to: '2025-06-16' }],
    [{ dateFrom: '2025-06-20' }, { from: '2025-06-20', to: '2025-06-20' }],
    [{ dateTo: '2025-03-30' }, { from: '2025-03-01', to: '2025-03-30' }],
    [{ dateTo: '2025-03-30T12:00:00Z' }, { from: '2025-03-01', to: '2025-03-30T12:00:00Z' }],
  ])('completes the period of %j', async (query, period) => {
    const { handle } = createHandledTenant();
    expect((await handle('analytics.overview', { query })).period).toEqual(period);
  });

  it('has zeros and an empty series without conversations', async () => {
    const { handle } = createHandledTenant();
    const { totals, series } = await handle('analytics.overview');
    expect(new Set(Object.values(totals))).toEqual(new Set([0]));
    expect(series).toEqual([]);
  });

  it('counts conversations in progress, and leaves them out of averages', async () => {
    const { handle, db } = createHandledTenant();
    db.conversation.insert({ status: 'in_progress', startedAt: '2025-06-16T08:59:00Z' });
    db.conversation.insert({ startedAt: '2025-06-16T08:00:00Z', durationSeconds: 50 });
    const { totals } = await handle('analytics.overview');
    expect(totals).toMatchObject({ conversations: 2, avgDurationSeconds: 50, resolutionRate: 0.5 });
  });

  it('counts a call that the agent transferred, whatever its outcome', async () => {
    const { handle, tenant, clock } = createHandledTenant();
    const agentId = tenant.db.agent.insert().id;
    const script = readScript((call) =>
      call.answer().agent('One moment.').outcome('resolved').transfer('+14155550111'),
    );
    tenant.scripts.add({ script, plannedAt: undefined });
    const call = tenant.db.outboundCall.insert({ agentId, status: 'queued' });
    startCall(tenant, call);
    clock.moveBy(600_000);
    expect((await handle('analytics.overview')).totals).toMatchObject({
      conversations: 1,
      transferRate: 1,
      resolutionRate: 1,
    });
  });

  it('rejects an unknown grouping, and a period that ends before it begins', async () => {
    const { handle } = createHandledTenant();
    const problems = [{ groupBy: 'quarter' }, { dateFrom: '2025-06-02', dateTo: '2025-06-01' }].map(
      (query) => problemOf(handle('analytics.overview', { query })),
    );
    const [grouping, period] = await Promise.all(problems);
    expect(grouping).toMatchObject({ status: 400, detail: expect.stringContaining('groupBy') });
    expect(period).toMatchObject({ status: 400, detail: expect.stringContaining('dateTo') });
  });
});

describe('analytics.conversations', () => {
  it('counts by status, channel and outcome, and leaves out what does not occur', async () => {
    const { handle } = createJune();
    expect(await handle('analytics.conversations', { query: june })).toEqual({
      period: { from: '2025-06-01', to: '2025-06-30' },
      total: 4,
      byStatus: { completed: 2, abandoned: 1, failed: 1 },
      byChannel: { phone: 3, webchat: 1 },
      byOutcome: { resolved: 2, escalated: 1 },
    });
  });

  it('filters by agent', async () => {
    const { handle } = createJune();
    const query = { ...june, agentId: 'agt_2' };
    expect(await handle('analytics.conversations', { query })).toMatchObject({
      total: 1,
      byStatus: { abandoned: 1 },
    });
  });

  it('counts outcomes and statuses that nobody knows', async () => {
    const { handle, db } = createHandledTenant();
    db.conversation.insert({ outcome: 'constructor', status: 'parked' });
    expect(await handle('analytics.conversations')).toMatchObject({
      byStatus: { parked: 1 },
      byOutcome: { constructor: 1 },
    });
  });
});
