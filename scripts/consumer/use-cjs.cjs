// What a CommonJS module does with the published packages.
const assert = require('node:assert/strict');
const { memoryJournal, VoisnapClient, ValidationError } = require('@voisnap/sdk');
const { fileJournal } = require('@voisnap/sdk/journal/node');
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
  assert.equal(typeof fileJournal('./campaign.ndjson').load, 'function');
  const summary = await client.outboundCalls.createMany(
    [{ agentId: agent.id, toNumber: '+14155550199' }],
    { campaign: 'cjs', key: () => 'lead_1', journal: memoryJournal() },
  );
  assert.equal(summary.placed, 1);
  await client.close();
  await mock.close();
};

main();
