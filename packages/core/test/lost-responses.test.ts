import { describe, expect, it } from 'vitest';
import { ConnectionError } from '../src/index.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { type RequestHandler, reply, startServer } from './test-server.js';

const create = { body: { name: 'one' } };

/** Loses the first response in a given way, and sends the second one. */
const loseFirst =
  (lose: RequestHandler): RequestHandler =>
  (exchange) =>
    exchange.number === 1 ? lose(exchange) : reply(exchange.response, { number: exchange.number });

const ways: Record<string, RequestHandler> = {
  'the connection is reset': ({ socket }) => void socket.resetAndDestroy(),
  'the connection is closed': ({ socket }) => void socket.destroy(),
  'the body is cut': ({ response, socket }) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"number":', () => socket.destroy());
  },
  'the body is no JSON': ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"number": oops');
  },
  'a proxy answers with its own page': ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<html>Please log in</html>');
  },
};

describe.each(Object.entries(ways))('when %s', (_way, lose) => {
  it('a read is sent again', async () => {
    const { client } = await connect(loseFirst(lose));
    expect(await client.call(operations.get, { path: { id: '1' } })).toEqual({ number: 2 });
  });

  it('an idempotent write is sent again', async () => {
    const { client } = await connect(loseFirst(lose));
    const input = { path: { id: '1' }, body: {} };
    expect(await client.call(operations.replace, input)).toEqual({ number: 2 });
  });

  it('an unsafe write is sent once, and the error says how to find out', async () => {
    const { client, received } = await connect(loseFirst(lose));
    const error = await failureOf(client.call(operations.create, create));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.requestSent).toBe('maybe');
    expect(error.message).toMatch(/Check whether it did \(get or list/);
    expect(error.idempotencyKey).toBe(received[0]?.headers['idempotency-key']);
    expect(received).toHaveLength(1);
  });

  it('an unsafe write is sent again when the caller passed a key', async () => {
    const { client, received } = await connect(loseFirst(lose));
    const options = { idempotencyKey: 'order-7' };
    expect(await client.call(operations.create, create, options)).toEqual({ number: 2 });
    expect(received.map(({ headers }) => headers['idempotency-key'])).toEqual([
      'order-7',
      'order-7',
    ]);
  });
});

describe('an idempotency key in the headers', () => {
  it.each([
    ['order-7', 2],
    [undefined, 1],
  ])('of %s makes an unsafe write whose response was lost be sent %i times', async (key, times) => {
    const { client, received } = await connect(loseFirst(({ socket }) => void socket.destroy()));
    const options = { headers: { 'Idempotency-Key': key } };
    await Promise.allSettled([client.call(operations.create, create, options)]);
    expect(received.map(({ headers }) => headers['idempotency-key'])).toEqual(
      Array(times).fill(key),
    );
  });
});

describe('when no server listens', () => {
  it('an unsafe write is sent again, because nothing was sent', async () => {
    const server = await startServer(() => {});
    await server.close();
    const { client, clock } = await connect(() => {}, { baseUrl: server.url });
    const error = await failureOf(client.call(operations.create, create));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ requestSent: 'no', code: 'ECONNREFUSED' });
    expect(error.attempts).toHaveLength(4);
    expect(clock.slept).toHaveLength(3);
  });
});

describe('when a later attempt fails otherwise', () => {
  it('the error still says that an earlier one may have been carried out', async () => {
    const { client } = await connect(({ number, socket, response }) =>
      number === 1 ? void socket.resetAndDestroy() : reply(response, {}, { status: 409 }),
    );
    const options = { idempotencyKey: 'order-7' };
    const error = await failureOf(client.call(operations.create, create, options));
    expect(error).toMatchObject({ name: 'ConflictError', status: 409, requestSent: 'maybe' });
  });
});
