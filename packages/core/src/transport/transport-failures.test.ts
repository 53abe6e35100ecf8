import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { findClosedPort, startHttpServer, startSocketServer } from '../../test/local-server.js';
import { get, rejection, sendOptions, transports } from '../../test/transports.js';
import type { RequestSent } from '../util/request-sent.js';
import { TransportFailure } from './transport.js';

const head = (rest: string) => `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${rest}`;

/** Responds to the first bytes of a request, then does something to the socket. */
const afterRequest = (act: (socket: Socket) => void) => (socket: Socket) => {
  socket.once('data', () => act(socket));
};

/** Writes, and acts when the client has had time to read it. */
const writeThen = (text: string, act: (socket: Socket) => void) =>
  afterRequest((socket) => {
    socket.write(text, () => setTimeout(() => act(socket), 20));
  });

describe.each(transports)('the %s transport', (_name, createTransport) => {
  it('says that nothing was sent when the port is closed', async () => {
    const transport = createTransport();
    const sent: RequestSent[] = [];
    const port = await findClosedPort();
    const failure = await rejection(
      transport.send(
        get(`http://127.0.0.1:${port}/agents`),
        sendOptions({ onRequestSent: (state) => sent.push(state) }),
      ),
    );
    expect(failure).toBeInstanceOf(TransportFailure);
    expect(failure.details).toMatchObject({ code: 'ECONNREFUSED', requestSent: 'no' });
    expect(sent[0]).toBe('no');
  });

  it('says that nothing was sent when the name does not exist', async () => {
    const failure = await rejection(
      createTransport().send(get('http://nowhere.invalid/agents'), sendOptions()),
    );
    expect(failure.details.code).toMatch(/^(ENOTFOUND|EAI_AGAIN)$/);
    expect(failure.details.requestSent).toBe('no');
  });

  it('says that nothing was sent when the port speaks no TLS', async () => {
    await using server = await startHttpServer((_request, response) => response.end());
    const url = server.url.replace('http:', 'https:');
    const failure = await rejection(createTransport().send(get(`${url}/agents`), sendOptions()));
    expect(failure.details).toMatchObject({
      code: 'ERR_SSL_WRONG_VERSION_NUMBER',
      requestSent: 'no',
    });
  });

  it.each([
    ['resets the connection before a response', afterRequest((socket) => socket.resetAndDestroy())],
    ['closes the connection before a response', afterRequest((socket) => socket.end())],
    ['answers with what is no HTTP', afterRequest((socket) => socket.end('garbage\r\n\r\n'))],
    ['breaks off in the head', afterRequest((socket) => socket.end('HTTP/1.1 200 OK\r\nconte'))],
  ])('says that the request may have been sent when the server %s', async (_what, onConnection) => {
    await using server = await startSocketServer(onConnection);
    const transport = createTransport();
    const failure = await rejection(transport.send(get(`${server.url}/agents`), sendOptions()));
    expect(failure).toBeInstanceOf(TransportFailure);
    expect(failure.details.requestSent).toBe('maybe');
    expect(failure.details.code).toMatch(/^(ECONNRESET|UND_ERR_SOCKET|HTTPParserError|HPE_\w+)$/);
  });

  it.each([
    [
      'resets the connection in the body',
      writeThen(`${head('content-length: 20\r\n\r\n')}{"id":`, (s) => s.resetAndDestroy()),
    ],
    [
      'closes the connection in a body of known length',
      writeThen(`${head('content-length: 20\r\n\r\n')}{"id":`, (s) => s.end()),
    ],
    [
      'closes the connection in a chunked body',
      writeThen(`${head('transfer-encoding: chunked\r\n\r\n')}6\r\n{"id":\r\n`, (s) => s.end()),
    ],
    [
      'closes, as announced, a body that is too short',
      writeThen(`${head('connection: close\r\ncontent-length: 20\r\n\r\n')}{"id":`, (s) => s.end()),
    ],
  ])('marks the response as cut when the server %s', async (_what, onConnection) => {
    await using server = await startSocketServer(onConnection);
    const response = await createTransport().send(get(`${server.url}/agents`), sendOptions());
    expect(response).toMatchObject({ status: 200, text: '{"id":', incomplete: 'cut' });
    expect(response.cause).toBeInstanceOf(Error);
  });

  it('drops what is beyond maxResponseBytes, and says so', async () => {
    await using server = await startHttpServer((_request, response) => {
      response.end('x'.repeat(300_000));
    });
    const response = await createTransport().send(
      get(server.url),
      sendOptions({ maxResponseBytes: 100_000 }),
    );
    expect(response.incomplete).toBe('too-large');
    expect(response.text).toBe('x'.repeat(100_000));
  });

  it('takes a body of exactly maxResponseBytes', async () => {
    await using server = await startHttpServer((_request, response) => {
      response.end('x'.repeat(100_000));
    });
    const response = await createTransport().send(
      get(server.url),
      sendOptions({ maxResponseBytes: 100_000 }),
    );
    expect(response.incomplete).toBeUndefined();
    expect(response.text).toHaveLength(100_000);
  });
});
