import { gzipSync } from 'node:zlib';
import { connect, failureOf } from '../test-client.js';
import { operations } from '../test-operations.js';
import { type RequestHandler, reply, replyInTurn } from '../test-server.js';
import { type Probe, tell, times } from './probe.js';
import { firstThen, jsonBytes, replyBytes } from './replies.js';

const get = { path: { id: '1' } };
const good = replyInTurn({});

/** Describes the outcome of a read when every response consists of these bytes. */
const read = async (handle: RequestHandler, maxRetries = 0) => {
  const { client } = await connect(handle, { maxRetries });
  return tell(client.call(operations.get, get));
};

/** Makes two reads, one after the other, to see whether a wrong first response affects the second. */
const readTwice = async (first: RequestHandler, second = good) => {
  const { client } = await connect(firstThen(first, second), { maxRetries: 0 });
  const before = await tell(client.call(operations.get, get));
  return `${before}; the next call ${await tell(client.call(operations.get, get))}`;
};

export const protocol: readonly Probe[] = [
  {
    probe: 'A 204 that has a body all the same',
    ours: 'resolves with nothing; the next call resolves with {"number":2}',
    run: () =>
      readTwice(({ socket }) => {
        socket.write('HTTP/1.1 204 No Content\r\nContent-Length: 11\r\n\r\n{"number":7}');
      }),
  },
  {
    probe: 'Two responses to one request',
    ours: 'resolves with {"number":1}; the next call resolves with {"number":2}',
    run: () =>
      readTwice(({ socket }) => {
        socket.write(jsonBytes('{"number":1}') + jsonBytes('{"number":666}'));
      }),
  },
  {
    probe:
      'Two responses to one request, the second one after the next request was sent: HTTP/1.1 cannot tell them apart',
    ours: 'resolves with {"number":1}; the next call resolves with {"number":666}',
    run: () => {
      const late = ({ socket, number }: Parameters<RequestHandler>[0]) =>
        void socket.write(number === 1 ? jsonBytes('{"number":1}') : jsonBytes('{"number":666}'));
      return readTwice(late, late);
    },
  },
  {
    probe: 'A response in chunks, with trailers',
    ours: 'resolves with {"number":1}',
    run: () =>
      read(
        replyBytes(
          'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n',
          'Trailer: X-Checksum\r\n\r\n4\r\n{"nu\r\n8\r\nmber":1}\r\n0\r\nX-Checksum: 1\r\n\r\n',
        ),
      ),
  },
  {
    probe: '102 and 103 before the response',
    ours: 'resolves with {"number":1}',
    run: () =>
      read(
        replyBytes(
          'HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n',
          jsonBytes('{"number":1}'),
        ),
      ),
  },
  {
    probe: '100 Continue, which was not asked for, before the response to a write',
    ours: "ConnectionError `UND_ERR_SOCKET`, requestSent 'maybe'; sent once",
    async run() {
      const { client, received } = await connect(
        replyBytes('HTTP/1.1 100 Continue\r\n\r\n', jsonBytes('{"number":1}')),
      );
      const ending = await tell(client.call(operations.create, { body: { name: 'one' } }));
      return `${ending}; sent ${times(received.length)}`;
    },
  },
  {
    probe: 'gzip that nobody asked for',
    ours: "ConnectionError 200 `invalid_body`, requestSent 'maybe'; the message says: is compressed (gzip)",
    async run() {
      const { client } = await connect(
        ({ response }) => {
          response.writeHead(200, {
            'content-type': 'application/json',
            'content-encoding': 'gzip',
          });
          response.end(gzipSync('{"number":1}'));
        },
        { maxRetries: 0 },
      );
      const call = client.call(operations.get, get);
      const { message } = await failureOf(call);
      return `${await tell(call)}; the message says: ${/is compressed \(gzip\)/.exec(message)?.[0]}`;
    },
  },
  {
    probe: 'Two lengths that contradict each other',
    ours: "ConnectionError `UND_ERR_RES_CONTENT_LENGTH_MISMATCH`, requestSent 'maybe'",
    run: () => read(replyBytes(jsonBytes('{"number":1}', 'Content-Length: 5\r\n'))),
  },
  {
    probe: 'A length and chunks at once (request smuggling)',
    ours: "ConnectionError `HTTPParserError`, requestSent 'maybe'",
    run: () => read(replyBytes(jsonBytes('{"number":1}', 'Transfer-Encoding: chunked\r\n'))),
  },
  {
    probe: 'A response that is no HTTP',
    ours: "ConnectionError `HTTPParserError`, requestSent 'maybe'",
    run: () => read(replyBytes('SSH-2.0-OpenSSH_9.6\r\n')),
  },
  {
    probe: 'A header of 64 KB in the response',
    ours: "ConnectionError `UND_ERR_HEADERS_OVERFLOW`, requestSent 'maybe'",
    run: () => read(replyBytes(jsonBytes('{"number":1}', `X-Large: ${'a'.repeat(65_536)}\r\n`))),
  },
  {
    probe: 'JSON after a byte order mark',
    ours: 'resolves with {"number":1}',
    run: () => read(replyBytes(jsonBytes('\ufeff{"number":1}'))),
  },
  {
    probe: 'A character whose bytes come in two pieces',
    ours: 'resolves with {"name":"héllo 🎙"}',
    run: () =>
      read(async ({ socket }) => {
        const bytes = Buffer.from(jsonBytes('{"name":"héllo 🎙"}'));
        for (const byte of bytes) {
          await new Promise((resolve) => socket.write(Uint8Array.of(byte), resolve));
        }
      }),
  },
  {
    probe: 'A response of HTTP/1.0, whose end is the end of the connection',
    ours: 'resolves with {"number":1}',
    run: () =>
      read(replyBytes('HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n{"number":1}')),
  },
  {
    probe: 'The server closes the idle connection after each of 50 writes',
    ours: '50 resolve',
    async run() {
      let closed = Promise.resolve();
      const { client } = await connect(({ response, socket }) => {
        closed = new Promise((resolve) => socket.once('close', () => resolve()));
        response.on('finish', () => socket.end());
        response.writeHead(200, { connection: 'keep-alive', 'content-type': 'application/json' });
        response.end('{}');
      });
      let good = 0;
      for (let index = 0; index < 50; index += 1) {
        await client.call(operations.create, { body: { name: 'one' } });
        good += 1;
        await closed;
      }
      return `${good} resolve`;
    },
  },
  {
    probe: 'The server says that it keeps connections for 1 s',
    ours: 'not used again: 2 connections for 2 calls',
    async run() {
      const sockets = new Set<unknown>();
      const { client } = await connect(({ response, socket }) => {
        sockets.add(socket);
        reply(response, {}, { headers: { connection: 'keep-alive', 'keep-alive': 'timeout=1' } });
      });
      await client.call(operations.get, get);
      await client.call(operations.get, get);
      return `${sockets.size === 2 ? 'not used' : 'used'} again: ${sockets.size} connections for 2 calls`;
    },
  },
  {
    probe: 'A body without an end; maxResponseBytes 1 MB',
    ours: "ConnectionError 200 `response_too_large`, requestSent 'maybe'; the server could send less than 16 MB",
    async run() {
      let sent = 0;
      const { client } = await connect(
        async ({ response, socket }) => {
          response.writeHead(200, { 'content-type': 'application/json' });
          const closed = new Promise((resolve) => socket.once('close', resolve));
          while (!socket.destroyed && sent < 64_000_000) {
            sent += 65_536;
            if (!response.write(' '.repeat(65_536))) {
              await Promise.race([
                new Promise((resolve) => response.once('drain', resolve)),
                closed,
              ]);
            }
          }
        },
        { maxResponseBytes: 1_000_000 },
      );
      const ending = await tell(client.call(operations.get, get));
      const limit = sent < 16_000_000 ? 'less than 16 MB' : `${sent} bytes`;
      return `${ending}; the server could send ${limit}`;
    },
  },
  {
    probe: 'An error of 10 MB',
    ours: 'ServerError 500; it keeps at most 4 097 characters of it',
    async run() {
      const { client } = await connect(({ response }) => {
        response.writeHead(500, { 'content-type': 'text/plain' }).end('x'.repeat(10_000_000));
      });
      const call = client.call(operations.get, get);
      const { length } = String((await failureOf(call)).body);
      const kept = length <= 4_097 ? 'at most 4 097' : String(length);
      return `${await tell(call)}; it keeps ${kept} characters of it`;
    },
  },
  {
    probe: 'An error whose body is the HTML of a gateway',
    ours: 'ServerError 502; sent once',
    async run() {
      const { client, received } = await connect(({ response }) => {
        response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
      });
      return `${await tell(client.call(operations.get, get))}; sent ${times(received.length)}`;
    },
  },
  {
    probe: '`__proto__` in the JSON of a response',
    ours: 'resolves; other objects are as before',
    async run() {
      const handle = replyBytes(jsonBytes('{"__proto__":{"polluted":true},"number":1}'));
      const { client } = await connect(handle);
      await client.call(operations.get, get);
      const polluted = Object.hasOwn(Object.prototype, 'polluted');
      return `resolves; other objects are ${polluted ? 'polluted' : 'as before'}`;
    },
  },
];
