import type { AgentStats, AnalyticsTotals } from '@voisnap/types';
import type { FC } from 'hono/jsx';
import { formatDuration } from '../../look/duration.js';
import { Facts } from '../../look/facts.js';
import { formatDollars } from '../../look/format-dollars.js';

const percent = (rate: number): string => `${Math.round(rate * 100)} %`;

/** The numbers of a period. Cost and shares are missing when the API key may not read analytics. */
export const StatisticsFacts: FC<{ stats: AgentStats; totals: AnalyticsTotals | undefined }> = ({
  stats,
  totals,
}) => (
  <Facts
    items={[
      ['Conversations', stats.totalConversations.toLocaleString('en')],
      ['Average length', formatDuration(stats.avgDurationSeconds)],
      ['Resolved', totals && percent(totals.resolutionRate)],
      ['Transferred to a person', totals && percent(totals.transferRate)],
      ['Cost', totals && formatDollars(totals.totalCostUsd)],
    ]}
  />
);
