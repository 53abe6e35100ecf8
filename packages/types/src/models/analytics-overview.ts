import type { KNOWN_ANALYTICS_GROUPINGS } from './analytics-requests.js';
import type { OpenEnum } from './open-enum.js';
import type { ReportPeriod } from './report-period.js';

/** The metrics of a whole period. Rates are fractions of 1: 0.163 is 16.3 %. */
export interface AnalyticsTotals {
  /** Number of conversations. */
  conversations: number;
  /** Duration of all conversations together, in seconds. */
  totalDurationSeconds: number;
  /** Average duration of a conversation, in seconds. */
  avgDurationSeconds: number;
  /** Cost of all conversations together, in US dollars. */
  totalCostUsd: number;
  /** Average cost of a conversation, in US dollars. */
  avgCostUsdPerConversation: number;
  /** Share of the conversations that were transferred to a person, from 0 to 1. */
  transferRate: number;
  /** Share of the conversations that were abandoned, from 0 to 1. */
  abandonmentRate: number;
  /** Share of the conversations that were resolved, from 0 to 1. */
  resolutionRate: number;
}

/** The metrics of one day, week or month. Rates are fractions of 1. */
export interface AnalyticsSeriesItem {
  /** The day, week or month, as a date. Example: `2025-06-01`. */
  period: string;
  /** Number of conversations. */
  conversations: number;
  /** Duration of all conversations together, in seconds. */
  totalDurationSeconds: number;
  /** Average duration of a conversation, in seconds. */
  avgDurationSeconds: number;
  /** Cost of all conversations together, in US dollars. */
  totalCostUsd: number;
  /** Share of the conversations that were transferred to a person, from 0 to 1. */
  transferRate: number;
  /** Share of the conversations that were resolved, from 0 to 1. */
  resolutionRate: number;
}

/** The metrics of conversations in a period: in total, and as a series. */
export interface AnalyticsOverview {
  /** The period of the metrics. */
  period: ReportPeriod;
  /** Length of the groups in `series`. Example: `day`. */
  groupBy: OpenEnum<(typeof KNOWN_ANALYTICS_GROUPINGS)[number]>;
  /** The metrics of the whole period. */
  totals: AnalyticsTotals;
  /** The metrics by day, week or month. */
  series: AnalyticsSeriesItem[];
}
