import { describe, expect, it } from 'vitest';
import { ConfigurationError, ResponseValidationError, ValidationError } from '../src/index.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { reply, replyInTurn } from './test-server.js';

const get = { path: { id: '1' } };

describe('a request on the wire', () => {
  it('names its sender in User-Agent', async () => {
    const host = { product: 'voisnap-sdk/1.2.3' };
    const { client, received } = await connect(replyInTurn({}), { host });
    await client.call(operations.get, get);
    expect(received[0]?.headers['user-agent']).toBe(
      `voisnap-sdk/1.2.3 (node/${process.versions.node}; ${process.platform})`,
    );
  });

  it('has one random key per write and none per read', async () => {
    const { client, received } = await connect(replyInTurn({}));
    await client.call(operations.create, { body: { name: 'a' } });
    await client.call(operations.create, { body: { name: 'a' } });
    await client.call(operations.get, get);
    const [first, second, read] = received.map(({ headers }) => headers['idempotency-key']);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).not.toBe(first);
    expect(read).toBeUndefined();
  });

  it('carries the headers of the client and of the call, which win, in any case', async () => {
    const headers = { 'X-Team': 'client', 'x-kept': 'yes', 'X-Gone': 'no' };
    const { client, received } = await connect(replyInTurn({}), { headers });
    await client.call(
      operations.create,
      { body: { name: 'a' } },
      {
        headers: { 'x-team': 'call', 'x-gone': undefined, 'Idempotency-Key': undefined },
      },
    );
    expect(received[0]?.headers).toMatchObject({ 'x-team': 'call', 'x-kept': 'yes' });
    expect(received[0]?.headers).not.toHaveProperty('x-gone');
    expect(received[0]?.headers).not.toHaveProperty('idempotency-key');
  });

  it('carries the additional query parameters of the call', async () => {
    const { client, received } = await connect(replyInTurn({}));
    await client.call(
      operations.get,
      { ...get, query: { a: 1 } },
      { query: { expand: ['x', 'y'] } },
    );
    expect(received[0]?.path).toBe('/api/v1/things/1?a=1&expand=x,y');
  });

  it('is sent before it is awaited', async () => {
    let onReceived = () => {};
    const arrived = new Promise<void>((resolve) => {
      onReceived = resolve;
    });
    const { client } = await connect(({ response }) => {
      reply(response, {});
      onReceived();
    });
    const promise = client.call(operations.get, get);
    await arrived;
    await promise;
  });
});

describe('bad options of a call', () => {
  it.each([
    [{ timeout: 30 }, 'for 30 seconds pass 30_000'],
    [{ deadline: -1 }, 'deadline must be'],
    [{ maxRetries: 1.5 }, 'maxRetries must be a whole number'],
    [{ retryOn: [200] }, 'retryOn must hold HTTP statuses from 400 to 599, but holds 200'],
    [{ max_retries: 1 }, 'Did you mean maxRetries?'],
    [{ validation: 'loose' }, 'strict, warn, off'],
    [{ headers: { 'bad name': 'x' } }, 'bad name'],
    [{ headers: { 'x-a': 'a\r\nb: c' } }, 'line break'],
    [{ signal: {} }, 'AbortSignal'],
    [{ idempotencyKey: '' }, 'idempotencyKey'],
    [{ query: [] }, 'query must be'],
    [{ onUploadProgress: true }, 'onUploadProgress must be a function'],
    [{ beforeSend: 'log' }, 'beforeSend must be a function'],
    ['fast', 'must be an object'],
  ])('%j reject the promise and send nothing', async (options, message) => {
    const { client, received } = await connect(replyInTurn({}));
    const promise = client.call(operations.get, get, options as object);
    const error = await failureOf(promise);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain(message);
    expect(received).toHaveLength(0);
  });
});

describe('request', () => {
  const schema = {
    '~standard': {
      validate: (value: unknown) =>
        (value as { number?: unknown }).number === 1
          ? { value: { one: true } }
          : { issues: [{ message: 'must be 1', path: ['number'] }] },
    },
  };

  it('calls any path with the options of an operation', async () => {
    const { client, received, clock } = await connect(replyInTurn({ status: 503 }, {}));
    const request = {
      method: 'POST',
      path: '/new/things',
      query: { a: 1 },
      body: { b: 2 },
    } as const;
    const { data, idempotencyKey } = await client.request(request).withResponse();
    expect(data).toEqual({ number: 2 });
    expect(received[1]).toMatchObject({
      method: 'POST',
      path: '/api/v1/new/things?a=1',
      body: '{"b":2}',
    });
    expect(received[1]?.headers['idempotency-key']).toBe(idempotencyKey);
    expect(clock.slept).toHaveLength(1);
  });

  it('returns the output of the schema', async () => {
    const { client } = await connect(replyInTurn({}));
    const { one } = await client.request({ method: 'GET', path: '/things', schema });
    expect(one).toBe(true);
  });

  it('enforces the schema even if validation is off', async () => {
    const { client } = await connect(({ response }) => reply(response, { number: 2 }));
    const request = client.request(
      { method: 'GET', path: '/things', schema },
      { validation: 'off' },
    );
    const error = await failureOf(request);
    expect(error).toBeInstanceOf(ResponseValidationError);
    expect(error.errors).toEqual([{ field: 'number', message: 'must be 1' }]);
  });

  it.each([
    { method: 'GET', path: 'things' },
    { method: 'GET', path: '/things/../secrets' },
    { method: 'GET', path: '/things/%2e%2E/secrets' },
    { method: 'GET', path: '/things?a=1' },
    { method: 'GET', path: '/things#a' },
    { method: 'GET', path: '/th ings' },
    { method: 'GET', path: 'https://example.com/' },
    { method: 'GET', path: '/агент' },
    { method: 'GET', path: '/caf\u00e9' },
    { method: 'GET', path: '/a\u0000b' },
    { method: 'GET', path: '/a\u007f' },
    { method: 'get', path: '/things' },
    { method: 'GET' },
  ])('refuses %j and sends nothing', async (request) => {
    const { client, received } = await connect(replyInTurn({}));
    const error = await failureOf(client.request(request as Parameters<typeof client.request>[0]));
    expect(error).toBeInstanceOf(ValidationError);
    expect(received).toHaveLength(0);
  });

  it('names the known part that is nearest to an unknown one', async () => {
    const { client } = await connect(replyInTurn({}));
    const request = { method: 'GET', path: '/things', querry: {} } as const;
    expect((await failureOf(client.request(request))).message).toContain('Did you mean query?');
  });
});
