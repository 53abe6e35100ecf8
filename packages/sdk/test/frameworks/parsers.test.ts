import type { RequestListener } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import connect from 'connect';
import express from 'express';
import express4 from 'express-4';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { voisnapWebhooks } from '../../src/entries/webhooks/fastify.js';
import { toNodeHandler } from '../../src/entries/webhooks/node.js';
import { createReceiver, type Receiver, send, writeDelivery } from './deliveries.js';
import { listen } from './listen.js';

/** Delivers to a receiver behind a parser, and gives the status of the response, which is empty. */
const deliver = async (receiver: Receiver, listener: RequestListener): Promise<number> => {
  await using app = await listen(listener);
  const response = await send(app, writeDelivery(receiver));
  expect(await response.text()).toBe('');
  return response.status;
};

/** Reads a body and leaves it on the request in some form, as parsers of any framework do. */
const leaveBody =
  (name: 'body' | 'rawBody', read: (bytes: Buffer) => unknown) =>
  async (request: AsyncIterable<Buffer>, _response: unknown, next: () => void): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    Object.assign(request, { [name]: read(Buffer.concat(chunks)) });
    next();
  };

const keepBytes = (request: object, _response: unknown, bytes: Buffer): void => {
  Object.assign(request, { rawBody: bytes });
};

describe.each([
  { name: 'Express 4', framework: express4 as unknown as typeof express },
  { name: 'Express 5', framework: express },
])('in $name', ({ framework }) => {
  const serve = (receiver: Receiver, parser: express.RequestHandler) =>
    framework().use(parser).post('/webhooks', toNodeHandler(receiver.handler));

  it('responds with 500 at once behind express.json(), and onError gets the remedy', async () => {
    const receiver = createReceiver();
    expect(await deliver(receiver, serve(receiver, framework.json()))).toBe(500);
    expect(receiver.handled).toEqual([]);
    expect(receiver.failures).toMatchObject([{ phase: 'verify', willBeRedelivered: true }]);
    expect(receiver.failures[0]?.error).toMatchObject({
      message: expect.stringContaining('above `express.json()`'),
    });
  });

  it('responds with 405 to a GET behind express.json() too', async () => {
    const receiver = createReceiver();
    const app = framework().use(framework.json()).use(toNodeHandler(receiver.handler));
    await using running = await listen(app);
    expect((await fetch(running.url)).status).toBe(405);
    const body = '{}';
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(running.url, { method: 'PUT', headers, body })).status).toBe(405);
    expect(receiver.failures).toEqual([]);
  });

  it.each([
    ['express.json() that keeps rawBody', framework.json({ verify: keepBytes })],
    ['express.raw()', framework.raw({ type: 'application/json' })],
    ['express.text()', framework.text({ type: '*/*' })],
    ['a parser that is for other types', framework.raw({ type: 'application/octet-stream' })],
    ['express.json() for other types', framework.json({ type: 'application/*+json' })],
    ['express.urlencoded()', framework.urlencoded({ extended: true })],
  ])('handles an event behind %s', async (_name, parser) => {
    const receiver = createReceiver();
    expect(await deliver(receiver, serve(receiver, parser))).toBe(204);
    expect(receiver.handled).toHaveLength(1);
    expect(receiver.failures).toEqual([]);
  });

  it('leaves the parser to the routes that are mounted below it', async () => {
    const receiver = createReceiver();
    const app = framework();
    app.post('/webhooks', toNodeHandler(receiver.handler));
    app.use(framework.json());
    app.post('/echo', (request, response) => {
      response.json(request.body);
    });
    await using running = await listen(app, '');
    const webhooks = { ...running, url: `${running.url}/webhooks` };
    expect((await send(webhooks, writeDelivery(receiver))).status).toBe(204);
    const echo = await fetch(`${running.url}/echo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    });
    expect(await echo.json()).toEqual({ a: 1 });
  });
});

describe('in Connect, behind a parser of any kind', () => {
  it.each([
    ['a Buffer in rawBody', leaveBody('rawBody', (bytes) => bytes), 204],
    ['text in rawBody', leaveBody('rawBody', String), 204],
    ['a Buffer in body', leaveBody('body', (bytes) => bytes), 204],
    ['an object in body', leaveBody('body', (bytes) => JSON.parse(String(bytes))), 500],
    ['nothing', leaveBody('body', () => undefined), 500],
  ] as const)('that leaves %s', async (_name, parser, status) => {
    const receiver = createReceiver();
    const app = connect().use(parser).use('/webhooks', toNodeHandler(receiver.handler));
    expect(await deliver(receiver, app)).toBe(status);
    expect(receiver.handled).toHaveLength(status === 204 ? 1 : 0);
  });
});

describe('in Fastify', () => {
  const startFastify = async (receiver: Receiver) => {
    const app = Fastify({ bodyLimit: 100 });
    // Both before and after the plugin: neither has a part in it.
    app.post('/before', (request) => request.body);
    await app.register(voisnapWebhooks, { path: '/webhooks', handler: receiver.handler });
    app.post('/after', (request) => request.body);
    return app;
  };

  it('leaves the parsers of other routes as they are', async () => {
    const receiver = createReceiver();
    await using app = await startFastify(receiver);
    for (const url of ['/before', '/after']) {
      const response = await app.inject({ method: 'POST', url, payload: { a: 1 } });
      expect(response.json()).toEqual({ a: 1 });
      const text = await app.inject({ method: 'POST', url, payload: 'a' });
      expect(text.statusCode).toBe(415);
    }
    expect(receiver.failures).toEqual([]);
  });

  it('handles a larger body than the bodyLimit of Fastify, up to maxBodyBytes', async () => {
    const receiver = createReceiver({ maxBodyBytes: 400 });
    await using app = await startFastify(receiver);
    const { headers, body = '' } = writeDelivery(receiver);
    expect(body.length).toBeGreaterThan(100);
    const options = { method: 'POST', url: '/webhooks', headers, payload: body } as const;
    expect((await app.inject(options)).statusCode).toBe(204);
    const larger = await app.inject({ ...options, payload: body.padEnd(401) });
    expect(larger.statusCode).toBe(413);
  });

  it('handles an event below a prefix, and behind a hook that replaces the stream', async () => {
    const receiver = createReceiver();
    await using app = Fastify();
    app.addHook('preParsing', async (_request, _reply, payload) =>
      Readable.from([await buffer(payload)]),
    );
    const options = { path: '/voisnap', handler: receiver.handler, prefix: '/hooks' };
    await app.register(voisnapWebhooks, options);
    const { headers, body = '' } = writeDelivery(receiver);
    const request = { method: 'POST', url: '/hooks/voisnap', headers, payload: body } as const;
    expect((await app.inject(request)).statusCode).toBe(204);
    expect(receiver.handled).toHaveLength(1);
  });

  it('runs the hooks of Fastify around the response', async () => {
    const receiver = createReceiver();
    const seen: number[] = [];
    await using hooked = Fastify();
    hooked.addHook('onSend', async (_request, reply) => {
      seen.push(reply.statusCode);
    });
    await hooked.register(voisnapWebhooks, { path: '/webhooks', handler: receiver.handler });
    await hooked.inject({ method: 'GET', url: '/webhooks' });
    expect(seen).toEqual([405]);
  });

  it.each([
    [{ path: 'webhooks' }, 'must be a path that begins with "/"'],
    [{ path: undefined }, 'must be a path that begins with "/"'],
    [{ handler: undefined }, 'needs a webhook handler, and got undefined'],
  ])('refuses to be registered with %j', async (options, message) => {
    const { handler } = createReceiver();
    await using app = Fastify();
    const registered = app.register(voisnapWebhooks, {
      path: '/webhooks',
      handler,
      ...options,
    } as never);
    await expect(async () => registered).rejects.toThrow(message);
  });
});
