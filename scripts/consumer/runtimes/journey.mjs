// Uses a client on any runtime. It imports no module of Node.
import { NotFoundError, ValidationError, VoisnapClient } from '@voisnap/sdk';

const check = (truth, what) => {
  if (!truth) throw new Error(`Check failed: ${what}`);
};

/** Creates a client with these options, and calls a mock server with it. Returns a summary. */
export const journey = async (options) => {
  const client = new VoisnapClient({ ...options, validation: 'strict' });
  const agent = await client.agents.create({ name: 'Aria' });
  const found = await client.agents.list({ search: 'Aria' }).toArray();
  check(
    found.some(({ id }) => id === agent.id),
    'the agent is in the list',
  );

  const file = new File(['Goods can be returned within 30 days.'], 'returns.txt');
  const document = await client.knowledgeBase.uploadAndWait({ file }, { interval: 100 });
  const { matches } = await client.knowledgeBase.search({ query: 'returned goods' });
  check(matches[0]?.excerpt.includes('30 days'), 'the document is found');

  const missing = await client.agents.get('agt_none').catch((error) => error);
  check(missing instanceof NotFoundError, 'an agent that does not exist is a NotFoundError');
  const wrong = await client.outboundCalls
    .create({ agentId: agent.id, toNumber: '0199' })
    .catch((error) => error);
  check(wrong instanceof ValidationError, 'a number that is none is a ValidationError');
  await client.close();
  return `${agent.id} ${document.id}`;
};
