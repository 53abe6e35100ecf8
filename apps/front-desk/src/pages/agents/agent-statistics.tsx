import type { AgentStats, AnalyticsOverview } from '@voisnap/types';
import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { Desk } from '../../desk.js';
import { BarChart } from '../../look/charts/bar-chart.js';
import { LineChart } from '../../look/charts/line-chart.js';
import { nameToLabel } from '../../look/name-to-label.js';
import { showPage } from '../../server/show-page.js';
import { unlessForbidden } from '../unless-forbidden.js';
import { StatisticsFacts } from './statistics-facts.js';
import { eachDay, findPeriod, periods, type StatisticsPeriod } from './statistics-period.js';

const PeriodLinks: FC<{ path: string; days: number }> = ({ path, days }) => (
  <nav aria-label="Period">
    <p class="actions">
      {periods.map((each) => (
        <a href={`${path}?days=${each}`} aria-current={each === days ? 'page' : undefined}>
          Last {each} days
        </a>
      ))}
    </p>
  </nav>
);

const Charts: FC<{
  period: Omit<StatisticsPeriod, 'days'>;
  stats: AgentStats;
  overview: AnalyticsOverview | undefined;
}> = ({ period, stats, overview }) => {
  const counts = new Map(overview?.series.map((each) => [each.period, each.conversations]));
  const days = stats.totalConversations === 0 ? [] : eachDay(period);
  const outcomes = Object.entries(stats.outcomeBreakdown).filter(([, count]) => count > 0);
  return (
    <div class="charts">
      {overview !== undefined && (
        <LineChart
          title="Conversations a day"
          valueName="Conversations"
          rows={days.map((day) => ({ day, value: counts.get(day) ?? 0 }))}
        />
      )}
      <BarChart
        title="Conversations by outcome"
        labelName="Outcome"
        valueName="Conversations"
        rows={outcomes.map(([outcome, value]) => ({ label: nameToLabel(outcome), value }))}
      />
    </div>
  );
};

/** `/agents/:id/statistics?days=30`: how the conversations of an agent went. */
export const createAgentStatistics = (desk: Desk): Hono =>
  new Hono().get('/:id/statistics', async (c) => {
    const { client, now } = desk.voisnap.value;
    const agentId = c.req.param('id');
    const { days, ...period } = findPeriod(c.req.query('days'), now());
    const [agent, stats, overview] = await Promise.all([
      client.agents.get(agentId),
      client.agents.stats(agentId, period),
      unlessForbidden(client.analytics.overview({ agentId, groupBy: 'day', ...period })),
    ]);
    return showPage(c, desk, {
      title: `Statistics of ${agent.name}`,
      content: (
        <>
          <PeriodLinks path={c.req.path} days={days} />
          <StatisticsFacts stats={stats} totals={overview?.totals} />
          <Charts period={period} stats={stats} overview={overview} />
          <p>
            <a href={`/agents/${agent.id}`}>Back to {agent.name}</a>
          </p>
        </>
      ),
    });
  });
