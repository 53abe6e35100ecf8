import type { AgentStats, AgentStatsParams, Conversation } from '@voisnap/types';
import type { Tenant } from '../state/tenant.js';
import { isWithin, readPeriod } from './period.js';

/** Computes an agent's statistics of a period from the stored conversations that began in it. */
export function computeAgentStats(
  { db }: Tenant,
  agentId: string,
  { dateFrom, dateTo }: AgentStatsParams,
): AgentStats {
  const period = readPeriod(dateFrom, dateTo);
  const conversations = db.conversation
    .rows()
    .filter((each) => each.agentId === agentId && isWithin(period, each.startedAt));
  return {
    agentId,
    period: { from: writeBound(dateFrom), to: writeBound(dateTo) },
    totalConversations: conversations.length,
    avgDurationSeconds: averageDuration(conversations),
    outcomeBreakdown: countOutcomes(conversations),
  };
}

/** A bound as in the request; `null` if it is open. */
const writeBound = (bound: string | Date | undefined): string | null =>
  bound instanceof Date ? bound.toISOString() : (bound ?? null);

/** Average over the ended conversations, with one decimal; 0 without any. */
function averageDuration(conversations: readonly Readonly<Conversation>[]): number {
  const durations = conversations
    .map(({ durationSeconds }) => durationSeconds)
    .filter((duration) => typeof duration === 'number');
  if (durations.length === 0) return 0;
  const sum = durations.reduce((total, duration) => total + duration, 0);
  return Math.round((sum / durations.length) * 10) / 10;
}

/** Counts by outcome. `resolved` is always present; conversations without an outcome are left out. */
function countOutcomes(
  conversations: readonly Readonly<Conversation>[],
): AgentStats['outcomeBreakdown'] {
  const counts = new Map([['resolved', 0]]);
  for (const { outcome } of conversations) {
    if (outcome) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return Object.fromEntries(counts) as AgentStats['outcomeBreakdown'];
}
