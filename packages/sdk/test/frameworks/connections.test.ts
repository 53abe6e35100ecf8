import { once } from 'node:events';
import { connect as connectHttp2, createServer as createHttp2Server } from 'node:http2';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { toNodeHandler } from '../../src/entries/webhooks/node.js';
import { createGate, createReceiver, send, writeDelivery } from './deliveries.js';
import { serverFrameworks } from './frameworks.js';
import type { RunningApp } from './listen.js';

/** Opens a connection, and writes the head of a POST. */
const openSocket = async ({ url }: RunningApp, headers: readonly string[]): Promise<Socket> => {
  const { port, pathname } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write([`POST ${pathname} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n'));
  return socket;
};

/** Resolves with what a connection has received, as soon as that is what the pattern asks for. */
const readUntil = (socket: Socket, pattern: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
      if (pattern.test(received)) resolve(received);
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error(`The connection closed after: ${received}`)));
  });

describe.each(serverFrameworks)('in $name, a webhook handler', (framework) => {
  it('handles nothing when the body is cut off, and serves the next delivery', async () => {
    const told = createGate();
    const receiver = createReceiver({
      onError: (error, { phase }) => {
        expect([phase, String(error)]).toEqual(['verify', expect.stringContaining('cut off')]);
        told.open();
      },
    });
    await using app = await framework.start(receiver.handler);
    const { headers, body = '' } = writeDelivery(receiver);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    const socket = await openSocket(app, [...lines, `Content-Length: ${body.length + 10}`]);
    socket.write(body);
    socket.resetAndDestroy();
    await told.passed;
    expect(receiver.handled).toEqual([]);
    expect((await send(app, writeDelivery(receiver))).status).toBe(204);
  });

  it('responds with 408 to a body that does not arrive', async () => {
    const asked = createGate();
    const receiver = createReceiver();
    const handler = Object.assign((request: Request) => {
      asked.open();
      return receiver.handler(request);
    }, receiver.handler);
    await using app = await framework.start(handler);
    const socket = await openSocket(app, ['Content-Length: 10']);
    const response = readUntil(socket, /\r\n\r\n/);
    await asked.passed;
    receiver.clock.advance(4_000);
    expect(await response).toMatch(/^HTTP\/1\.1 408 /);
    socket.destroy();
  });

  it('passes on every header, the whole path and the query', async () => {
    const receiver = createReceiver();
    let received: Request | undefined;
    const handler = Object.assign((request: Request) => {
      received = request;
      return receiver.handler(request);
    }, receiver.handler);
    await using app = await framework.start(handler);
    const headers = ['X-Twice: one', 'x-twice: two', 'X-Latin: \xe9', 'Content-Length: 0'];
    const socket = await openSocket(app, headers);
    await readUntil(socket, /\r\n\r\n/);
    expect(received?.headers.get('x-twice')).toBe('one, two');
    expect(received?.headers.get('content-length')).toBe('0');
    expect(new URL(received?.url ?? '').pathname).toBe(new URL(app.url).pathname);
    socket.destroy();
  });
});

/** Hono's own server closes the connection of a body that is not read. */
const own = serverFrameworks.filter(({ name }) => name !== 'Hono');

describe.each(own)('in $name, a refused body', (framework) => {
  it.each([
    ['of a stated length', 'Content-Length: 3000000', (body: string) => body],
    ['in chunks', 'Transfer-Encoding: chunked', (body: string) => `2dc6c0\r\n${body}\r\n0\r\n\r\n`],
  ])(
    'is read to its end %s, so that the connection serves the next delivery',
    async (_name, header, frame) => {
      const receiver = createReceiver({ maxBodyBytes: 1_000 });
      await using app = await framework.start(receiver.handler);
      const socket = await openSocket(app, [header]);
      const refused = readUntil(socket, /\r\n\r\n/);
      socket.write(frame('a'.repeat(3_000_000)));
      expect(await refused).toMatch(/^HTTP\/1\.1 413 /);
      const second = readUntil(socket, /HTTP\/1\.1 405 /);
      socket.write(`GET ${new URL(app.url).pathname} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
      await second;
      socket.destroy();
    },
  );
});

describe('toNodeHandler', () => {
  const [plain] = serverFrameworks;
  if (plain === undefined) throw new Error('There is no framework');

  it('cuts off a sender that does not come to an end', async () => {
    const receiver = createReceiver({ maxBodyBytes: 1_000 });
    await using app = await plain.start(receiver.handler);
    const socket = await openSocket(app, ['Transfer-Encoding: chunked']);
    socket.on('error', () => undefined);
    const closed = new Promise((resolve) => socket.on('close', resolve));
    const chunk = Buffer.from(`10000\r\n${'a'.repeat(65_536)}\r\n`);
    const write = (): void => {
      if (socket.writable) socket.write(chunk, write);
    };
    write();
    await closed;
    expect(socket.bytesWritten).toBeLessThan(64_000_000);
  });

  it('aborts the signal of the request when the sender leaves', async () => {
    const begun = createGate();
    const left = createGate();
    const receiver = createReceiver();
    const handler = Object.assign((request: Request) => {
      request.signal.addEventListener('abort', left.open);
      begun.open();
      return new Promise<Response>(() => {});
    }, receiver.handler);
    await using app = await plain.start(handler);
    const socket = await openSocket(app, ['Content-Length: 0']);
    await begun.passed;
    socket.destroy();
    await left.passed;
  });

  it.each([
    ['a Host that is no host', 'POST / HTTP/1.1\r\nHost: a b[\r\nContent-Length: 0', 400],
    ['the method TRACE', 'TRACE / HTTP/1.1\r\nHost: a', 405],
    ['a path with two slashes', 'POST // HTTP/1.1\r\nHost: a\r\nContent-Length: 0', 400],
    ['a whole URL as its path', 'POST http://a/b HTTP/1.1\r\nHost: a\r\nContent-Length: 0', 400],
    ['the path of OPTIONS', 'OPTIONS * HTTP/1.1\r\nHost: a', 405],
  ])('responds to a request with %s', async (_name, head, status) => {
    const receiver = createReceiver();
    await using app = await plain.start(receiver.handler);
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    socket.write(`${head}\r\n\r\n`);
    expect(await readUntil(socket, /\r\n\r\n/)).toMatch(`HTTP/1.1 ${status} `);
    socket.destroy();
  });

  it('handles a delivery over HTTP/2', async () => {
    const receiver = createReceiver();
    const server = createHttp2Server(toNodeHandler(receiver.handler) as never);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const client = connectHttp2(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const { headers, body } = writeDelivery(receiver);
    const stream = client.request({ ':method': 'POST', ':path': '/webhooks', ...headers });
    stream.end(body);
    const [response] = await once(stream, 'response');
    expect(response[':status']).toBe(204);
    client.close();
    server.close();
  });
});
