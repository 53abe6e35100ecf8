// Uses the published packages from an ES module.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { HttpClient } from '@voisnap/core';
import { NotFoundError, VoisnapClient } from '@voisnap/sdk';
import { Agents } from '@voisnap/sdk/agents';
import { createHttpClient } from '@voisnap/sdk/http-client';
import { fileJournal } from '@voisnap/sdk/journal/node';
import { createVoisnapMock } from '@voisnap/testing';
import { agentSchema } from '@voisnap/types';
import { contract } from '@voisnap/types/contract';
import { buildOpenApiDocument } from '@voisnap/types/openapi';
import { operations } from '@voisnap/types/operations';

const mock = createVoisnapMock();
const client = new VoisnapClient(mock.clientOptions);

const agent = await client.agents.create({ name: 'Aria' });
assert.equal(agentSchema.parse(agent).name, 'Aria');
const placed = await client.outboundCalls.create({ agentId: agent.id, toNumber: '+14155550199' });
const ended = await client.outboundCalls.waitUntilEnded(placed.id);
assert.equal(ended.status, 'completed');

const rows = [{ agentId: agent.id, toNumber: '+14155550199', metadata: { leadId: 'lead_1' } }];
const key = (row) => row.metadata.leadId;
for (const status of ['placed', 'skipped']) {
  const journal = fileJournal('./campaign.ndjson');
  const summary = await client.outboundCalls.createMany(rows, { campaign: 'esm', key, journal });
  assert.equal(summary[status], 1);
}
rmSync('./campaign.ndjson');
await assert.rejects(client.agents.get('agt_none'), NotFoundError);

const http = createHttpClient(mock.clientOptions);
assert.ok(http instanceof HttpClient);
assert.equal((await new Agents(http).get(agent.id)).id, agent.id);

assert.deepEqual(Object.keys(contract).sort(), Object.keys(operations).sort());
assert.equal(buildOpenApiDocument().openapi.slice(0, 3), '3.1');

await http.close();
await client.close();
await mock.close();
