import type { AnalyticsSeriesItem, AnalyticsTotals, Conversation } from '@voisnap/types';
import { countBy } from '../reports/count-by.js';
import { findConversations } from '../reports/find-conversations.js';
import { groupConversations } from '../reports/group-conversations.js';
import { measureConversations } from '../reports/measure-conversations.js';
import { readReportPeriod } from '../reports/report-period.js';
import type { Tenant } from '../state/tenant.js';
import type { HandlersOf } from './handler.js';

/** Handlers of the operations on analytics: computed from the stored conversations at each request. */
export const analyticsHandlers: HandlersOf<'analytics'> = {
  'analytics.overview': ({ query }, tenant) => {
    const { groupBy = 'day' } = query;
    const period = readReportPeriod(tenant.clock.now(), query);
    const conversations = findConversations(tenant, period, query);
    const measure = (some: typeof conversations) =>
      measureConversations(some, (conversation) => isTransferred(tenant, conversation));
    return {
      period: period.written,
      groupBy,
      totals: measure(conversations),
      series: groupConversations(conversations, groupBy).map(([start, group]) =>
        writeSeriesItem(start, measure(group)),
      ),
    };
  },
  'analytics.conversations': ({ query }, tenant) => {
    const period = readReportPeriod(tenant.clock.now(), query);
    const conversations = findConversations(tenant, period, { agentId: query.agentId });
    return {
      period: period.written,
      total: conversations.length,
      byStatus: countBy(conversations.map(({ status }) => status)),
      byChannel: countBy(conversations.map(({ channel }) => channel)),
      byOutcome: countBy(conversations.map(({ outcome }) => outcome)),
    };
  },
};

/** Assumed: a conversation with the outcome `escalated` was transferred too. */
const isTransferred = (
  { hiddenRecords }: Tenant,
  { id, outcome }: Readonly<Conversation>,
): boolean => hiddenRecords.transfers.has(id) || outcome === 'escalated';

/** Documented: items have all metrics but two. */
const writeSeriesItem = (
  period: string,
  { avgCostUsdPerConversation: _, abandonmentRate: __, ...metrics }: AnalyticsTotals,
): AnalyticsSeriesItem => ({ period, ...metrics });
