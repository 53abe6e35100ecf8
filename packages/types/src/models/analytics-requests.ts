import type { KNOWN_CHANNELS } from './conversation.js';
import type { DateInput } from './date-input.js';
import type { OpenEnum } from './open-enum.js';

/** Known lengths of the groups in a series. */
export const KNOWN_ANALYTICS_GROUPINGS = ['day', 'week', 'month'] as const;

/** Filters and grouping of an overview. Which period the API takes without dates is not documented. */
export interface AnalyticsOverviewParams {
  /** Only conversations of this agent. Default: of all agents. */
  agentId?: string | undefined;
  /** First day or moment of the period, included. Example: `2025-06-01`. */
  dateFrom?: DateInput | undefined;
  /** Last day or moment of the period, included. Example: `2025-06-30`. */
  dateTo?: DateInput | undefined;
  /** Length of the groups in `series`. Example: `day`. */
  groupBy?: OpenEnum<(typeof KNOWN_ANALYTICS_GROUPINGS)[number]> | undefined;
  /** Only conversations on this channel. Default: on all channels. Example: `phone`. */
  channel?: OpenEnum<(typeof KNOWN_CHANNELS)[number]> | undefined;
}

/** Filters of the counts of conversations. Which period the API takes without dates is not documented. */
export interface AnalyticsConversationsParams {
  /** Only conversations of this agent. Default: of all agents. */
  agentId?: string | undefined;
  /** First day or moment of the period, included. Example: `2025-06-01`. */
  dateFrom?: DateInput | undefined;
  /** Last day or moment of the period, included. Example: `2025-06-30`. */
  dateTo?: DateInput | undefined;
}
