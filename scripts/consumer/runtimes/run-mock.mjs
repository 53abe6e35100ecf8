// Node, Bun and Deno run this file unchanged: the mock in the process of its client.
import { VoisnapClient } from '@voisnap/sdk';
import { createVoisnapMock, fault } from '@voisnap/testing';

const mock = createVoisnapMock();
const client = new VoisnapClient(mock.clientOptions);
const { id: agentId } = await client.agents.create({ name: 'Aria' });
mock.faults.next('agents.list', fault.rateLimited({ retryAfter: '2s' }), fault.reset());
await client.agents.list();
const call = await client.outboundCalls.createAndWait({ agentId, toNumber: '+14155550123' });
const file = new File(['We are open from nine to five.'], 'hours.md', { type: 'text/markdown' });
const document = await client.knowledgeBase.uploadAndWait({ file });
let delivered = 0;
mock.webhooks.deliverTo(() => {
  delivered += 1;
  return new Response(null, { status: 204 });
});
await mock.webhooks.emit('SessionEnded');
mock.requests.expect('agents.list', { times: 3 });
mock.verify();
const seen = [call.status, document.status, delivered].join();
if (seen !== 'completed,indexed,1') throw new Error(`The mock behaved differently here: ${seen}`);
await client.close();
await mock.close();
console.log('The mock answers in the process of its client.');
