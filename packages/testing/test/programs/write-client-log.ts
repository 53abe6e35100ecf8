// Does with a client all that takes its time or comes by chance, from the seed that it is given, and
// writes down all that came of it.
import { VoisnapClient } from '@voisnap/sdk';
import { createVoisnapMock, fault } from '../../src/index.js';

const seed = Number(process.argv[2]);
await using mock = createVoisnapMock({ seed, rateLimit: 'documented' });
const client = new VoisnapClient({ ...mock.clientOptions, logLevel: 'off', maxRetries: 5 });

mock.webhooks.deliverTo(() => new Response(null, { status: 500 }), { retries: 2 });
mock.webhooks.deliverTo(() => new Promise(() => {}), { retries: 1, events: ['SessionEnded'] });
mock.webhooks.deliverTo(() => new Response(null, { status: 204 }), {
  order: 'shuffled',
  drop: 0.2,
  duplicate: 0.2,
});
const chaos = mock.faults.chaos({
  rate: 0.3,
  of: [fault.status(503), fault.latency('2s'), fault.rateLimited({ retryAfter: '3s' })],
});

const agent = await client.agents.create({ name: 'Aria' });
const file = new File(['Goods can be returned within 30 days.'], 'returns.txt');
await client.knowledgeBase.uploadAndWait({ file });
mock.calls.next((call) => call.ring('20s').noAnswer());
mock.calls.next((call) => call.ring('3s').answer().agent('Hello').caller('Hi').hangup('caller'));
await client.outboundCalls.createAndWait({
  agentId: agent.id,
  toNumber: '+14155550123',
  maxRetries: 1,
  retryDelayMinutes: 5,
});

const lost = [fault.afterCommit(fault.reset()), fault.truncate()];
mock.faults.chaos({ rate: 0.3, of: lost, seed: seed + 1 });
// All at once. Uploads are not among them: they arrive as their files are read, in any order.
await Promise.allSettled(
  Array.from({ length: 64 }, (_, index) => {
    if (index % 3 === 0) return client.agents.create({ name: `Agent ${index}` });
    if (index % 3 === 1) return client.agents.get(agent.id);
    return client.outboundCalls.create({ agentId: agent.id, toNumber: '+14155550123' });
  }),
);
chaos[Symbol.dispose]();
await mock.clock.drain();
await mock.webhooks.settled();

// What the client makes up itself, by the machine's chance.
const mask = (name: string, value: string): string =>
  name === 'idempotency-key' ? '…' : value.replace(/boundary=.*/, 'boundary=…');
const requests = mock.requests.all.map(({ headers, ...request }) => ({
  ...request,
  headers: Object.entries(headers).map(([name, value]) => [name, mask(name, String(value))]),
}));
const { slept } = mock.clock;
const stored = [mock.db.agent.all(), mock.db.outboundCall.all(), mock.db.conversation.all()];
console.log(JSON.stringify([requests, slept, mock.webhooks.deliveries, stored], null, 1));
