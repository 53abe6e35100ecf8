import { afterEach, describe, expect, it } from 'vitest';
import { ConfigurationError, VoisnapClient, type WebhookEvent } from '../src/index.js';
import { type PlainServer, startPlainServer } from './plain-server.js';
import { outboundCall } from './responses.js';

// Where a wait hears of events, against a plain server, which knows nothing of Voisnap.

const body = { agentId: 'agt_1', toNumber: '+14155550123' };
const placed = { ...outboundCall, ...body, id: 'obc_1', status: 'queued' as const };
const ended = { ...placed, status: 'completed', conversationId: 'conv_1' };

const eventOf = (type: string, data: object): WebhookEvent =>
  ({ id: 'evt_1', type, agentId: 'agt_1', tenantId: 'ten_1', timestamp: '', data }) as WebhookEvent;
const sessionEnded = eventOf('SessionEnded', { conversationId: 'conv_1' });

const running: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one[Symbol.asyncDispose]();
});

/** A server that places calls and finds them ended. `onCreate` runs before the create's response. */
const connect = async (onCreate = () => {}) => {
  const warnings: string[] = [];
  const log = (message: string) => void warnings.push(message);
  const server: PlainServer = await startPlainServer(({ method }) => {
    if (method === 'GET') return { body: ended };
    onCreate();
    return { status: 201, body: placed };
  });
  const client = new VoisnapClient({
    apiKey: 'vsnp_sb_test',
    baseUrl: server.url,
    logger: { debug: log, info: log, warn: log, error: log },
  });
  running.push(client, server);
  return { client, server, warnings };
};

describe('events of createAndWait', () => {
  it('that arrive before the response to the create end the wait at once', async () => {
    const listeners = new Set<(event: WebhookEvent) => void>();
    const { client, server } = await connect(() => {
      for (const listener of listeners) listener(sessionEnded);
    });
    const events = {
      subscribe: (listener: (event: WebhookEvent) => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    };
    const call = await client.outboundCalls.createAndWait(body, { events });
    expect(call).toMatchObject({ id: 'obc_1', status: 'completed' });
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
    expect(listeners.size).toBe(0);
  });

  it('may come from an async iterable, which two waits share', async () => {
    let send = (_event: WebhookEvent) => {};
    let closed = 0;
    const stream = async function* () {
      try {
        yield await new Promise<WebhookEvent>((resolve) => {
          send = resolve;
        });
        await new Promise(() => {});
      } finally {
        closed += 1;
      }
    };
    const events = stream();
    let creates = 0;
    const { client, server } = await connect(() => {
      creates += 1;
      if (creates === 2) send(sessionEnded);
    });
    const wait = () => client.outboundCalls.createAndWait(body, { events });
    const calls = await Promise.all([wait(), wait()]);
    expect(calls.map(({ status }) => status)).toEqual(['completed', 'completed']);
    expect(server.requests).toHaveLength(4);
    expect(closed).toBe(0);
  });

  it.each([
    ['ends', async function* () {}, 'The events of a wait ended'],
    [
      'fails',
      // biome-ignore lint/correctness/useYield: it fails before the first event.
      async function* () {
        throw new Error('the queue is gone');
      },
      'The events of a wait failed',
    ],
  ])('polls and warns when an iterable %s', async (_what, stream, warning) => {
    const { client, warnings } = await connect();
    const call = await client.outboundCalls.createAndWait(body, { events: stream() });
    expect(call.status).toBe('completed');
    expect(warnings).toEqual([expect.stringContaining(warning)]);
  });

  const wrong = (events: unknown) => ({ events }) as object;
  it.each([
    [wrong(null), 'but is null'],
    [wrong([sessionEnded]), 'but is an array'],
    [wrong('SessionEnded'), 'but is of type string'],
    [wrong({}), 'but is of type object'],
    [wrong(async () => new Response()), 'but is a function without subscribe()'],
    [wrong(async function* () {}), 'call a generator function to get its iterable'],
    [wrong({ subscribe: () => {} }), 'must return a function that removes the listener'],
    [wrong({ subscribe: () => ({ unsubscribe() {} }) }), 'must return a function'],
    [
      wrong({
        subscribe: () => {
          throw new Error('closed');
        },
      }),
      'events.subscribe() threw',
    ],
    [{ ...wrong((async function* () {})()), safetyInterval: 30 }, 'pass 30_000'],
    [{ safetyInterval: '60s' }, 'safetyInterval must be a positive number'],
    [{ events: undefined, safetyInterval: 30 }, 'pass 30_000'],
    [{ event: {} }, 'Did you mean events?'],
    [{ safteyInterval: 60_000 }, 'Did you mean safetyInterval?'],
    ['events', 'must be an object'],
  ])('refuses %j, and sends nothing', async (options, message) => {
    const { client, server } = await connect();
    const wait = client.outboundCalls.createAndWait(body, options as object);
    const error = await wait.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).message).toContain(message);
    await expect(client.outboundCalls.waitUntilEnded('obc_1', options as object)).rejects.toThrow(
      message,
    );
    expect(server.requests).toEqual([]);
  });
});

it('says that no event tells of an indexed document', async () => {
  const { client, server } = await connect();
  const options = { events: { subscribe: () => () => {} } } as object;
  const message = 'events cannot be used for documents: Voisnap has no event';
  const { knowledgeBase } = client;
  await expect(knowledgeBase.waitUntilIndexed('kb_1', options)).rejects.toThrow(message);
  const file = new File(['text'], 'faq.txt');
  await expect(knowledgeBase.uploadAndWait({ file }, options)).rejects.toThrow(message);
  expect(server.requests).toEqual([]);
});

it('says what was passed instead of an id', async () => {
  const { client, server } = await connect();
  const message = /Id: It must be a string, but is .*5/;
  await expect(client.outboundCalls.waitUntilEnded(5 as never)).rejects.toThrow(message);
  await expect(client.knowledgeBase.waitUntilIndexed(5 as never)).rejects.toThrow(message);
  expect(server.requests).toEqual([]);
});
