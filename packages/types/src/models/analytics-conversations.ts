import type { ReportPeriod } from './report-period.js';

/** Number of conversations by status. Whether a status without conversations is 0 or absent is not documented. */
export interface CountsByStatus {
  /** Conversations that were completed. */
  completed?: number | undefined;
  /** Conversations that failed. */
  failed?: number | undefined;
  /** Conversations that the person abandoned. */
  abandoned?: number | undefined;
  /** Conversations with any other status. */
  [status: string]: number | undefined;
}

/** Number of conversations by channel. Whether a channel without conversations is 0 or absent is not documented. */
export interface CountsByChannel {
  /** Conversations by phone. */
  phone?: number | undefined;
  /** Voice conversations in a browser. */
  webrtc?: number | undefined;
  /** Text conversations in a browser. */
  webchat?: number | undefined;
  /** Conversations on any other channel. */
  [channel: string]: number | undefined;
}

/** Number of conversations by outcome. Whether an outcome without conversations is 0 or absent is not documented. */
export interface CountsByOutcome {
  /** Conversations with the outcome `resolved`. */
  resolved?: number | undefined;
  /** Conversations with the outcome `escalated`. */
  escalated?: number | undefined;
  /** Conversations with the outcome `callback_scheduled`. */
  callback_scheduled?: number | undefined;
  /** Conversations with any other outcome. */
  [outcome: string]: number | undefined;
}

/** The number of conversations in a period, by status, channel and outcome. */
export interface AnalyticsConversations {
  /** The period of the counts. */
  period: ReportPeriod;
  /** Number of conversations in the period. */
  total: number;
  /** Number of conversations by status. */
  byStatus: CountsByStatus;
  /** Number of conversations by channel. */
  byChannel: CountsByChannel;
  /** Number of conversations by outcome. */
  byOutcome: CountsByOutcome;
}
