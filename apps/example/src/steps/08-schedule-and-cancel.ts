import assert from 'node:assert/strict';
import type { Agent } from '@voisnap/sdk';
import type { Tour } from '../tour.js';

const oneDay = 24 * 60 * 60 * 1000;

/** Schedules a call for tomorrow, and cancels it. */
export const scheduleCall = async (
  { client, dial, now, print }: Tour,
  agent: Agent,
): Promise<void> => {
  print.step('Schedule a call, and cancel it');
  const call = await client.outboundCalls.create({
    agentId: agent.id,
    toNumber: dial.answers,
    scheduledFor: new Date(now() + oneDay),
    maxRetries: 2, // redials when nobody answers
    retryDelayMinutes: 30,
  });
  assert.equal(call.status, 'scheduled');
  print.value('scheduled for', call.scheduledFor);

  const cancelled = await client.outboundCalls.cancel(call.id);
  assert.equal(cancelled.status, 'cancelled');
  print.value('status', cancelled.status);
};
