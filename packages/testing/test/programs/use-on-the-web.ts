// What runs in a browser, a worker or at the edge: a client and its mock, without anything of Node.
import { VoisnapClient } from '@voisnap/sdk';
import type { VoisnapMock } from '../../src/index.js';
import { createVoisnapMock, fault, magicNumbers } from '../../src/web.js';

/** Goes once through the mock; returns what it saw. */
export async function journey(): Promise<Readonly<Record<string, unknown>>> {
  const mock = createVoisnapMock({ log: 'failures' });
  const client = new VoisnapClient({ ...mock.clientOptions, validation: 'strict' });
  const agent = await client.agents.create({ name: 'Aria' });

  mock.faults.next('agents.get', fault.unavailable(), fault.reset(), fault.truncate());
  const { name } = await client.agents.get(agent.id);

  const startedAt = mock.clock.now();
  const call = await client.outboundCalls.createAndWait({
    agentId: agent.id,
    toNumber: magicNumbers.completes,
  });
  const { turns } = await client.conversations.transcript(call.conversationId ?? '');

  const file = new File(['Goods can be returned within 30 days.'], 'returns.txt');
  await client.knowledgeBase.uploadAndWait({ file });
  const { matches } = await client.knowledgeBase.search({ query: 'returned goods' });

  const noPort = await (mock as unknown as VoisnapMock)
    .listen()
    .catch((error: Error) => error.message);
  mock.verify();
  await mock.close();
  return {
    name,
    attempts: mock.requests.of('agents.get').length,
    status: call.status,
    turns: turns.length > 1,
    timeWentBy: mock.clock.now() > startedAt,
    found: matches.map(({ excerpt }) => excerpt),
    noPort,
  };
}
