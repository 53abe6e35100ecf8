import assert from 'node:assert/strict';
import { type Agent, NotFoundError, ValidationError } from '@voisnap/sdk';
import type { Tour } from '../tour.js';

/** Shows two errors: one from a response of the API, and one that the SDK throws before it sends anything. */
export const handleErrors = async ({ client, print }: Tour, agent: Agent): Promise<void> => {
  print.step('Handle errors');
  try {
    await client.agents.get('agt_does_not_exist');
    assert.fail('an agent that does not exist was found');
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    print.value('not found', error.detail);
    print.value('trace id', error.traceId);
  }
  try {
    await client.outboundCalls.create({ agentId: agent.id, toNumber: '(415) 555-0199' });
    assert.fail('a number that is no number was called');
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    for (const { field, message } of error.errors) print.value(field, message);
  }
};
