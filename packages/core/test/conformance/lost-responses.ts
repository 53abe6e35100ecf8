import { createChance } from '../chance.js';
import { connect, failureOf } from '../test-client.js';
import { operations } from '../test-operations.js';
import { reply, replyInTurn } from '../test-server.js';
import { type Probe, tell, times } from './probe.js';
import { breakJson, cutBody, firstThen, logInPage, reset } from './replies.js';

const create = { body: { name: 'one' } };
const get = { path: { id: '1' } };
const good = replyInTurn({});

/** Sends 1 000 requests, 16 at a time. The server carries out all of them and responds to 95 %. */
const loseSomeResponses = async (method: 'get' | 'create') => {
  const chance = createChance(20_250_617);
  const executed = new Map<string, number>();
  const { client } = await connect(({ request, response, socket }) => {
    const { name = request.path } = JSON.parse(request.body || '{}') as { name?: string };
    executed.set(name, (executed.get(name) ?? 0) + 1);
    if (chance() < 0.05) socket.resetAndDestroy();
    else reply(response, {});
  });
  const failures: Record<string, unknown>[] = [];
  for (let first = 0; first < 1_000; first += 16) {
    const calls = Array.from({ length: Math.min(16, 1_000 - first) }, (_, index) => {
      const name = `thing-${first + index}`;
      return method === 'get'
        ? client.call(operations.get, { path: { id: name } })
        : client.call(operations.create, { body: { name } });
    });
    for (const { status, ...rest } of await Promise.allSettled(calls)) {
      if (status === 'rejected' && 'reason' in rest) failures.push(rest.reason);
    }
  }
  return { failures, twice: [...executed.values()].filter((count) => count > 1).length };
};

export const lostResponses: readonly Probe[] = [
  {
    probe: 'A write that must not happen twice (a call is placed); the connection is reset',
    elsewhere:
      'Retell sends it up to three times without an idempotency key: the person is dialled again',
    ours: "ConnectionError `ECONNRESET`, requestSent 'maybe'; sent once",
    async run() {
      const { client, received } = await connect(reset);
      const ending = await tell(client.call(operations.create, create));
      return `${ending}; sent ${times(received.length)}`;
    },
  },
  {
    probe:
      'The same write; the API says that it is too busy (503, its problem document) and takes it the second time',
    elsewhere: 'Retell and Vapi send it up to three times, without an idempotency key',
    ours: 'resolves with {"number":2}; sent twice with 1 idempotency key',
    async run() {
      const { client, received } = await connect(replyInTurn({ status: 503 }, {}));
      const ending = await tell(client.call(operations.create, create));
      const keys = new Set(received.map(({ headers }) => headers['idempotency-key']));
      const count = keys.has(undefined) ? 'no' : keys.size;
      return `${ending}; sent ${times(received.length)} with ${count} idempotency key`;
    },
  },
  {
    probe: 'The same write; a gateway says 503 after its server placed the call',
    ours: "ServerError 503, requestSent 'maybe'; sent once",
    async run() {
      const { client, received } = await connect(({ response }) => {
        response.writeHead(503, { 'content-type': 'text/plain' });
        response.end('upstream connect error or disconnect/reset before headers');
      });
      const ending = await tell(client.call(operations.create, create));
      return `${ending}; sent ${times(received.length)}`;
    },
  },
  {
    probe: 'A 200 whose body is cut',
    elsewhere: 'six throw a raw `TypeError: terminated`; octokit resolves with what came',
    ours: 'a read is sent again and resolves with {"number":2}; a write ends with ConnectionError 200 `body_cut`, requestSent \'maybe\', sent once',
    run: () => readAndWrite(cutBody),
  },
  {
    probe: 'A 200 with broken JSON',
    elsewhere: 'six throw a raw `SyntaxError`; Vapi resolves with it as if it were a call',
    ours: 'a read is sent again and resolves with {"number":2}; a write ends with ConnectionError 200 `invalid_body`, requestSent \'maybe\', sent once',
    run: () => readAndWrite(breakJson),
  },
  {
    probe: 'What the error of broken JSON tells',
    ours: 'status 200, trace trace_9, the first 200 characters',
    async run() {
      const { client } = await connect(breakJson);
      const { status, traceId, message } = await failureOf(client.call(operations.create, create));
      const quoted = /It starts: (.*)$/s.exec(message)?.[1] ?? '';
      const length = quoted.replace('…', '').length;
      return `status ${status}, trace ${traceId}, the first ${length} characters`;
    },
  },
  {
    probe: "A 200 with a proxy's log-in page (text/html)",
    elsewhere: 'openai, anthropic, Retell, Vapi, octokit and aws resolve with it',
    ours: 'a read is sent again and resolves with {"number":2}; a write ends with ConnectionError 200 `invalid_body`, requestSent \'maybe\', sent once',
    run: () => readAndWrite(logInPage),
  },
  {
    probe: '1 000 writes that must not happen twice; after 5 % of them the connection is reset',
    elsewhere:
      'openai, anthropic and Retell carry 54 out twice; Stripe none, as its server honours its keys',
    ours: "0 carried out twice; every failure says requestSent 'maybe'",
    async run() {
      const { failures, twice } = await loseSomeResponses('create');
      const honest =
        failures.length > 20 && failures.every(({ requestSent }) => requestSent === 'maybe');
      return `${twice} carried out twice; ${honest ? 'every failure says' : 'not every failure says'} requestSent 'maybe'`;
    },
  },
  {
    probe: '1 000 reads; after 5 % of them the connection is reset',
    ours: '0 failed',
    async run() {
      const { failures } = await loseSomeResponses('get');
      return `${failures.length} failed`;
    },
  },
  {
    probe: 'A write whose response was lost, with an idempotency key of the caller',
    ours: 'resolves with {"number":2}; sent twice with the key order-7, order-7',
    async run() {
      const { client, received } = await connect(firstThen(reset, good));
      const options = { idempotencyKey: 'order-7' };
      const ending = await tell(client.call(operations.create, create, options));
      const keys = received.map(({ headers }) => headers['idempotency-key']);
      return `${ending}; sent ${times(keys.length)} with the key ${keys.join(', ')}`;
    },
  },
];

async function readAndWrite(fault: typeof reset): Promise<string> {
  const reading = await connect(firstThen(fault, good));
  const read = await tell(reading.client.call(operations.get, get));
  const again = reading.received.length === 2 ? 'is sent again' : 'is not sent again';
  const writing = await connect(firstThen(fault, good));
  const written = await tell(writing.client.call(operations.create, create));
  const sent = `sent ${times(writing.received.length)}`;
  return `a read ${again} and ${read}; a write ends with ${written}, ${sent}`;
}
