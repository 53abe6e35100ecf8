import assert from 'node:assert/strict';
import type { Agent } from '@voisnap/sdk';
import type { Tour } from '../tour.js';

/** Places ten calls at once. They share the client's connections; each promise is its own. */
export const placeManyCalls = async (
  { client, dial, print }: Tour,
  agent: Agent,
): Promise<void> => {
  print.step('Place many calls at once');
  if (dial.noAnswer === undefined) {
    print.line('Skipped: ten real phones would ring.');
    return;
  }
  const numbers = Array.from({ length: 10 }, (_, index) =>
    index % 5 === 0 ? dial.noAnswer : dial.answers,
  );
  const calls = await Promise.all(
    numbers.map((toNumber = dial.answers) =>
      client.outboundCalls.createAndWait({ agentId: agent.id, toNumber }),
    ),
  );
  for (const status of new Set(calls.map((call) => call.status))) {
    print.value(status, calls.filter((call) => call.status === status).length);
  }
  assert.equal(calls.filter(({ status }) => status === 'completed').length, 8);
};
