import assert from 'node:assert/strict';
import type { Agent, OutboundCall, TelephonyNumber } from '@voisnap/sdk';
import type { Tour } from '../tour.js';

/** Places a call and follows it to its end. */
export const placeCall = async (
  { client, dial, print }: Tour,
  agent: Agent,
  number: TelephonyNumber,
): Promise<OutboundCall> => {
  print.step('Place a call');
  const call = await client.outboundCalls.create({
    agentId: agent.id,
    fromNumber: number.phoneNumber,
    toNumber: dial.answers,
    metadata: { customer_id: 'cust_12345' },
  });
  print.value('call', `${call.id} to ${call.toNumber}`);

  let status = '';
  const ended = await client.outboundCalls.waitUntilEnded(call, {
    onProgress: (now) => {
      if (now.status !== status) print.value('status', now.status);
      status = now.status;
    },
  });
  print.value('duration', `${ended.durationSeconds} s`);
  assert.equal(ended.status, 'completed');
  return ended;
};
