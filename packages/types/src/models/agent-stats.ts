/** The period of statistics. */
export interface AgentStatsPeriod {
  /** First day or moment of the period, included. */
  from?: string | null | undefined;
  /** Last day or moment of the period, included. */
  to?: string | null | undefined;
}

/** Number of conversations by outcome. */
export interface OutcomeBreakdown {
  /** Conversations with the outcome `resolved`. */
  resolved: number;
  /** Conversations with any other outcome. */
  [outcome: string]: number;
}

/** The statistics of an agent in a period. */
export interface AgentStats {
  /** Id of the agent. Assumed. */
  agentId?: string | null | undefined;
  /** The period of the statistics. Assumed. */
  period?: AgentStatsPeriod | null | undefined;
  /** Number of conversations in the period. */
  totalConversations: number;
  /** Average duration of a conversation, in seconds. */
  avgDurationSeconds: number;
  /** Number of conversations by outcome. */
  outcomeBreakdown: OutcomeBreakdown;
}
