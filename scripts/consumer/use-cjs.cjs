// What a CommonJS module does with the published packages.
const assert = require('node:assert/strict');
const { VoisnapClient, ValidationError } = require('@voisnap/sdk');
const { KnowledgeBase } = require('@voisnap/sdk/knowledge-base');
const { createVoisnapMock } = require('@voisnap/testing');
const { createAgentRequestSchema } = require('@voisnap/types');

const main = async () => {
  const mock = createVoisnapMock();
  const client = new VoisnapClient(mock.clientOptions);
  assert.ok(client.knowledgeBase.search);
  assert.equal(typeof KnowledgeBase, 'function');
  assert.equal(createAgentRequestSchema.safeParse({}).success, false);

  const agent = await client.agents.create({ name: 'Aria' });
  const names = [];
  for await (const { name } of client.agents.list()) names.push(name);
  assert.deepEqual(names, [agent.name]);
  await assert.rejects(
    client.outboundCalls.create({ agentId: agent.id, toNumber: '0199' }),
    (error) => error instanceof ValidationError && error.errors[0].field === 'toNumber',
  );
  await client.close();
  await mock.close();
};

main();
