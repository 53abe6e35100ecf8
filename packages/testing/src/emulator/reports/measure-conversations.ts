import type { AnalyticsTotals, Conversation } from '@voisnap/types';
import { roundAmount } from './round-amount.js';

type Conversations = readonly Readonly<Conversation>[];

/**
 * Computes the metrics of conversations. Assumed: averages are over the conversations that have ended, rates over all;
 * without conversations all of them are 0.
 *
 * @param isTransferred - whether the agent has transferred a conversation to somebody else.
 */
export function measureConversations(
  conversations: Conversations,
  isTransferred: (conversation: Readonly<Conversation>) => boolean,
): AnalyticsTotals {
  const durations = numbersIn(conversations.map(({ durationSeconds }) => durationSeconds));
  const costs = numbersIn(conversations.map(({ cost }) => cost?.totalUsd));
  const rate = (passes: (conversation: Readonly<Conversation>) => boolean) =>
    divide(conversations.filter(passes).length, conversations.length);
  return {
    conversations: conversations.length,
    totalDurationSeconds: add(durations),
    avgDurationSeconds: Math.round(divide(add(durations), durations.length)),
    totalCostUsd: roundAmount(add(costs)),
    avgCostUsdPerConversation: roundAmount(divide(add(costs), costs.length)),
    transferRate: roundAmount(rate(isTransferred)),
    abandonmentRate: roundAmount(rate(({ status }) => status === 'abandoned')),
    resolutionRate: roundAmount(rate(({ outcome }) => outcome === 'resolved')),
  };
}

const numbersIn = (values: readonly unknown[]): number[] =>
  values.filter((value) => typeof value === 'number');

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const divide = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
