import { isVoisnapError, type OutboundCall, VoisnapClient } from '@voisnap/sdk';
import { createVoisnapMock, fault, magicNumbers } from '@voisnap/testing';
import { expect, test } from '@voisnap/testing/vitest';

/** Code under test as its users write it: places one call, and finds it when the response is lost. */
async function dialCustomer(client: VoisnapClient, toNumber: string): Promise<OutboundCall> {
  const { id: agentId } = await client.agents.create({ name: 'Aria' });
  try {
    return await client.outboundCalls.create({ agentId, toNumber });
  } catch (error) {
    if (!isVoisnapError(error) || error.requestSent !== 'maybe') throw error;
    const [placed] = await client.outboundCalls.list({ agentId }).toArray();
    if (!placed) throw error;
    return placed;
  }
}

test('three lines are enough', async () => {
  using mock = createVoisnapMock();
  const client = new VoisnapClient(mock.clientOptions);
  const call = await client.outboundCalls.create({
    agentId: mock.db.agent.insert().id,
    toNumber: magicNumbers.noAnswer,
  });
  expect((await client.outboundCalls.waitUntilEnded(call)).status).toBe('no_answer');
});

test('survives a lost response without a second call', async ({ mock, client }) => {
  mock.faults.next(
    'outboundCalls.create',
    fault.rateLimited({ retryAfter: '2s' }),
    fault.afterCommit(fault.reset()),
  );
  await dialCustomer(client, '+14155550123');
  expect(mock.db.outboundCall.size).toBe(1);
});

test('stores the transcript when the call ends', async ({ mock, client }) => {
  const app = { fetch: (_: Request) => new Response(null, { status: 204 }) };
  mock.webhooks.deliverTo((request) => app.fetch(request)); // a handler or a URL
  mock.calls.next((call) =>
    call.ring('3s').answer().agent('Hello').caller('Book me in').hangup('caller'),
  );
  await dialCustomer(client, '+14155550123');
  await mock.clock.advance('5m'); // resolves after the webhooks were answered
  expect(mock).toHaveDelivered('SessionEnded');
});
