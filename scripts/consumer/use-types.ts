// Checks the types of the published packages in an ES module.
import { type Agent, NotFoundError, VoisnapClient } from '@voisnap/sdk';
import { Agents } from '@voisnap/sdk/agents';
import { createHttpClient } from '@voisnap/sdk/http-client';
import { createVoisnapMock } from '@voisnap/testing';
import type { OutboundCall } from '@voisnap/types';
import { operations } from '@voisnap/types/operations';

export const callBack = async (toNumber: string): Promise<OutboundCall> => {
  const mock = createVoisnapMock();
  const client = new VoisnapClient(mock.clientOptions);
  const agent: Agent = await client.agents.create({ name: 'Aria' });
  const names: string[] = [];
  for await (const { name } of client.agents.list({ status: 'active' })) names.push(name);
  const { data, traceId } = await client.agents.get(agent.id).withResponse();
  console.log(data.name, traceId, operations['agents.get'].path);
  try {
    return await client.outboundCalls.create({ agentId: agent.id, toNumber });
  } catch (error) {
    if (error instanceof NotFoundError) console.log(error.detail, error.traceId);
    throw error;
  } finally {
    await client.close();
  }
};

export const agents = new Agents(createHttpClient({ apiKey: 'vsnp_sb_0123456789' }));

// @ts-expect-error: an agent needs a name.
export const nameless = () => agents.create({});
