import assert from 'node:assert/strict';
import type { Agent, TelephonyNumber } from '@voisnap/sdk';
import type { Tour } from '../tour.js';

/** Finds a number, buys it and gives it to the agent. */
export const getNumber = async (
  { client, print }: Tour,
  agent: Agent,
): Promise<TelephonyNumber> => {
  print.step('Get a phone number');
  const available = await client.telephony.numbers.search({
    country: 'US',
    areaCode: '415',
    capabilities: ['voice', 'sms'],
    limit: 3,
  });
  for (const { phoneNumber, monthlyCostUsd } of available) {
    print.line(`${phoneNumber} at $${monthlyCostUsd} a month`);
  }
  const [cheapest] = available.toSorted((a, b) => a.monthlyCostUsd - b.monthlyCostUsd);
  assert.ok(cheapest, 'a number is available');

  const number = await client.telephony.numbers.provision({
    phoneNumber: cheapest.phoneNumber,
    provider: cheapest.provider,
    friendlyName: 'Main Support Line',
  });
  const assigned = await client.telephony.numbers.assign(number.id, { agentId: agent.id });
  print.value('bought', number.phoneNumber);
  print.value('answered by', assigned.assignedAgentName);
  assert.equal(assigned.assignedAgentName, agent.name);
  return assigned;
};
