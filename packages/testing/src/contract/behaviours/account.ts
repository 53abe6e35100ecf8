import type { Behaviour } from '../session/behaviour.js';
import { expectProblem } from '../session/expect-problem.js';

const june = { dateFrom: '2025-06-01', dateTo: '2025-06-30' };
const period = { from: june.dateFrom, to: june.dateTo };

const groupings = ['day', 'week', 'month'].map(
  (groupBy): Behaviour => ({
    title: `groups conversations by ${groupBy}, so that the groups add up to the totals`,
    prove: async (api, expect) => {
      const report = await api.call('analytics.overview', { query: { ...june, groupBy } });
      expect([report.period, report.groupBy]).toEqual([period, groupBy]);
      const inGroups = report.series.reduce((sum, { conversations }) => sum + conversations, 0);
      expect(inGroups).toBe(report.totals.conversations);
      const { transferRate, abandonmentRate, resolutionRate } = report.totals;
      const rates = [transferRate, abandonmentRate, resolutionRate];
      expect(rates.filter((rate) => !(rate >= 0 && rate <= 1))).toEqual([]);
    },
  }),
);

/** Behaviours of analytics, billing, users and logins. They only read: nothing that they could create can be deleted. */
export const accountBehaviours: readonly Behaviour[] = [
  ...groupings,
  {
    title: 'counts the conversations of a period as often in both reports',
    prove: async (api, expect) => {
      const { totals } = await api.call('analytics.overview', { query: june });
      const counts = await api.call('analytics.conversations', { query: june });
      expect([counts.period, counts.total]).toEqual([period, totals.conversations]);
    },
  },
  {
    title: 'reports the usage of a period',
    prove: async (api, expect) => {
      const usage = await api.call('billing.usage', { query: june });
      expect([usage.period, usage.currency]).toEqual([period, 'USD']);
    },
  },
  {
    title: 'finds each user of a list by id',
    prove: async (api, expect) => {
      const { data } = await api.call('users.list', { query: { pageSize: '3' } });
      for (const { id, email } of data) {
        expect((await api.call('users.get', { path: { userId: id } })).email).toBe(email);
      }
    },
  },
  {
    title: 'rejects a login of nobody, without a key',
    prove: async (api, expect) => {
      const body = { email: `nobody-${crypto.randomUUID()}@example.com`, password: 'wrong' };
      const response = await api.send('auth.login', { body, apiKey: null });
      expectProblem(expect, response, [400, 401, 422]);
    },
  },
];
