// Sends deliveries to a receiver of create-receiver.mjs, and checks each response. Runs on Node.
import process from 'node:process';
import { createVoisnapMock } from '@voisnap/testing';

const { VOISNAP_WEBHOOK_SECRET: secret } = process.env;
// `which`: `all`, or `guide` for a receiver that handles every event at once.
const [url, which] = process.argv.slice(2);
const mock = createVoisnapMock();

const post = async ({ body, headers }) => {
  const response = await fetch(url, { method: 'POST', body, headers, duplex: 'half' });
  const text = await response.text();
  if (text !== '') throw new Error(`The response ${response.status} has a body: ${text}`);
  return response.status;
};
const sign = (outcome, tamper) =>
  mock.webhooks.sign('SessionEnded', { outcome }, { secret, ...(tamper && { tamper }) });
const streamOf = (text) =>
  new ReadableStream({
    start: (controller) => {
      for (const character of text) controller.enqueue(new TextEncoder().encode(character));
      controller.close();
    },
  });

const statuses = {};
const resolved = await sign('resolved');
statuses.event = [await post(resolved), await post(resolved)];
statuses.tampered = [await post(await sign('resolved', 'body'))];
if (which === 'all') {
  const streamed = await sign('resolved');
  statuses.streamed = [await post({ ...streamed, body: streamOf(streamed.body) })];
  statuses.large = [await post({ ...resolved, body: 'x'.repeat(1_048_577) })];
  statuses.get = [(await fetch(url)).status];
  const failing = await sign('fails once');
  statuses.failing = [await post(failing), await post(failing), await post(failing)];
  const slow = await sign('slow');
  statuses.slow = [await post(slow), await post(slow)];
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  statuses.slow.push(await post(slow));
}
await mock.close();

const expected = {
  event: [204, 200],
  tampered: [400],
  ...(which === 'all' && {
    streamed: [204],
    large: [413],
    get: [405],
    failing: [500, 204, 200],
    slow: [202, 503, 200],
  }),
};
if (JSON.stringify(statuses) !== JSON.stringify(expected)) {
  throw new Error(`Expected ${JSON.stringify(expected)}, got ${JSON.stringify(statuses)}`);
}
console.log('Each event is handled once.');
