import assert from 'node:assert/strict';
import type { Agent } from '@voisnap/sdk';
import type { Tour } from '../tour.js';

/** Reads the statistics of an agent. Dates are strings or `Date`s. */
export const readStatistics = async ({ client, print }: Tour, agent: Agent): Promise<void> => {
  print.step('Read the agent’s statistics');
  const stats = await client.agents.stats(agent.id, { dateFrom: new Date(agent.createdAt) });
  const resolutionRate = stats.outcomeBreakdown.resolved / stats.totalConversations;
  print.value('conversations', stats.totalConversations);
  print.value('avg duration', `${stats.avgDurationSeconds} s`);
  print.value('resolution rate', `${(resolutionRate * 100).toFixed(1)} %`);
  assert.equal(resolutionRate, 1);
};
