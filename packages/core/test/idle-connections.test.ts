import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { type RequestHandler, reply } from './test-server.js';

const thing = { path: { id: 'thg_1' } };
const creation = { body: { name: 'a' } };

/** Responds to everything, and records the connections of the responses. */
const keepSockets = (sockets: Socket[]): RequestHandler => {
  return ({ response, socket }) => {
    sockets.push(socket);
    reply(response, {});
  };
};
/** Waits until both sides have handled a response that has arrived. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
};

describe('a server that closes idle connections', () => {
  it('fails no call that comes after: the connection was seen to close', async () => {
    const sockets: Socket[] = [];
    const { client, received } = await connect(keepSockets(sockets));
    for (let count = 1; count <= 20; count += 1) {
      await client.call(operations.create, creation);
      await settle();
      sockets.at(-1)?.end();
      await settle();
      expect(received).toHaveLength(count);
    }
    expect(new Set(sockets).size).toBe(20);
  });

  it.each(['end', 'resetAndDestroy'] as const)(
    'fails no call that can be repeated and crosses its %s, one after the other',
    async (method) => {
      const sockets: Socket[] = [];
      const { client } = await connect(keepSockets(sockets));
      for (let count = 1; count <= 20; count += 1) {
        await client.call(operations.get, thing);
        await settle();
        // The client has not heard of it when it sends the next one.
        sockets.at(-1)?.[method]();
      }
      await expect(client.call(operations.get, thing)).resolves.toBeDefined();
    },
  );

  it('has a crossing call that cannot be repeated sent once, and failed with what is not known', async () => {
    const seen = new WeakSet<Socket>();
    const { client, received } = await connect(({ response, socket }) => {
      // What a client sees of a request that crossed the close: a reset, and not a byte of a response.
      if (seen.has(socket)) return void socket.resetAndDestroy();
      seen.add(socket);
      reply(response, {});
    });
    await client.call(operations.create, creation);
    await settle();
    const error = await failureOf(client.call(operations.create, creation));
    expect(error).toMatchObject({ name: 'ConnectionError', requestSent: 'maybe' });
    expect(error.attempts).toHaveLength(1);
    expect(received).toHaveLength(2);
    // The next one finds a new connection.
    await client.call(operations.create, creation);
  });

  it('has one that can be repeated sent again on a new connection', async () => {
    const seen = new WeakSet<Socket>();
    const { client, received } = await connect(({ response, socket }) => {
      if (seen.has(socket)) return void socket.resetAndDestroy();
      seen.add(socket);
      reply(response, {});
    });
    await client.call(operations.get, thing);
    await settle();
    const { attempts } = await client.call(operations.get, thing).withResponse();
    expect(attempts).toHaveLength(2);
    await settle();
    await client.call(operations.create, creation, { idempotencyKey: 'order-1' });
    expect(received).toHaveLength(5);
  });
});
