// Uses a mock made from the seed that it is given, and writes down all that came of it.
import { request } from 'undici';
import { createVoisnapMock, fault, magicNumbers } from '../../src/index.js';

await using mock = createVoisnapMock({ seed: Number(process.argv[2]), rateLimit: 'documented' });
const { apiKey, dispatcher } = mock.clientOptions;

async function ask(method: 'GET' | 'POST', path: string, json?: object) {
  const { body } = await request(`https://api.voisnap.ai/api/v1${path}`, {
    method,
    dispatcher,
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: json === undefined ? null : JSON.stringify(json),
  });
  return (await body.json()) as { readonly id: string };
}

mock.webhooks.deliverTo(() => new Response(null, { status: 204 }), { drop: 0.3, duplicate: 0.3 });
const agent = await ask('POST', '/agents', { name: 'Aria' });
mock.faults.chaos({ rate: 0.3, of: [fault.status(503), fault.status(500)] });
for (const toNumber of [magicNumbers.completes, magicNumbers.noAnswer, magicNumbers.busy]) {
  await ask('POST', '/outbound-calls', { agentId: agent.id, toNumber, maxRetries: 1 });
}
await mock.clock.drain();
for (const path of ['/conversations', '/outbound-calls', '/agents/agt_nope', '/webhooks']) {
  await ask('GET', path);
}
const made = [mock.fixtures.conversation(), mock.fixtures.event('SessionEnded')];
console.log(JSON.stringify([apiKey, mock.requests.all, mock.webhooks.deliveries, made]));
