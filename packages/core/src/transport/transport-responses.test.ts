import { describe, expect, it } from 'vitest';
import { replyJson, startHttpServer, startSocketServer } from '../../test/local-server.js';
import { get, sendOptions, transports } from '../../test/transports.js';
import type { RequestSent } from '../util/request-sent.js';

describe.each(transports)('the %s transport', (_name, createTransport) => {
  it('sends method, path, query, headers and body as they are, and returns status, headers and text', async () => {
    const seen: unknown[] = [];
    await using server = await startHttpServer(async (request, response) => {
      const { method, url, headers } = request;
      const body = Buffer.concat(await request.toArray()).toString();
      seen.push({ method, url, type: headers['content-type'], length: headers['content-length'] });
      seen.push(body);
      response.setHeader('X-Trace-Id', 'trace_1');
      replyJson(response, { id: 'agt_1' }, 201);
    });
    const response = await createTransport().send(
      get(`${server.url}/api/v1/agents?tags=a,b%2Cc&search=%C3%BC`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"name":"Zoë"}',
      }),
      sendOptions(),
    );
    expect(seen).toEqual([
      {
        method: 'POST',
        url: '/api/v1/agents?tags=a,b%2Cc&search=%C3%BC',
        type: 'application/json',
        length: '15',
      },
      '{"name":"Zoë"}',
    ]);
    expect(response).toMatchObject({
      status: 201,
      text: '{"id":"agt_1"}',
      headers: { 'content-type': 'application/json', 'x-trace-id': 'trace_1' },
    });
    expect(response.incomplete).toBeUndefined();
  });

  it('asks for no compression beyond what the request says', async () => {
    let encoding: string | undefined;
    await using server = await startHttpServer((request, response) => {
      encoding = request.headers['accept-encoding'];
      replyJson(response, {});
    });
    await createTransport().send(
      get(server.url, { headers: { 'accept-encoding': 'identity' } }),
      sendOptions(),
    );
    expect(encoding).toBe('identity');
  });

  it('reads at most 1 MiB of the body of an error, and of a success as much as the caller allows', async () => {
    const size = 3 * 1024 * 1024;
    await using server = await startHttpServer((request, response) => {
      response.on('error', () => {});
      response.writeHead(Number(request.url?.slice(1))).end('x'.repeat(size));
    });
    const transport = createTransport();
    const send = (status: number) =>
      transport.send(get(`${server.url}/${status}`), sendOptions({ maxResponseBytes: size }));
    const failed = await send(503);
    expect([failed.text.length, failed.incomplete]).toEqual([1024 * 1024, 'too-large']);
    const succeeded = await send(200);
    expect([succeeded.text.length, succeeded.incomplete]).toEqual([size, undefined]);
    await transport.close();
  });

  it('tells first that nothing has left, then that the request may have', async () => {
    await using server = await startHttpServer((_request, response) => replyJson(response, {}));
    const sent: RequestSent[] = [];
    await createTransport().send(
      get(server.url),
      sendOptions({ onRequestSent: (state) => sent.push(state) }),
    );
    expect(sent).toEqual(['no', 'maybe']);
  });

  it('decodes characters that are split over two packets, and keeps a byte order mark', async () => {
    await using server = await startSocketServer((socket) => {
      const body = Buffer.from('\ufeff{"name":"Zoë"}');
      socket.once('data', () => {
        socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${body.byteLength}\r\n\r\n`);
        socket.write(body.subarray(0, 16));
        setTimeout(() => socket.write(body.subarray(16)), 20);
      });
    });
    const { text } = await createTransport().send(get(server.url), sendOptions());
    expect(text).toBe('\ufeff{"name":"Zoë"}');
  });

  it('joins repeated headers, and reads a response without a body', async () => {
    await using server = await startHttpServer((_request, response) => {
      response.setHeader('x-hint', ['a', 'b']);
      response.writeHead(204).end();
    });
    const response = await createTransport().send(get(server.url), sendOptions());
    expect(response).toMatchObject({ status: 204, text: '', headers: { 'x-hint': 'a, b' } });
  });

  it('passes over informational responses', async () => {
    await using server = await startHttpServer((_request, response) => {
      response.writeEarlyHints({ link: '</style.css>; rel=preload' });
      response.writeProcessing();
      replyJson(response, { id: 'agt_1' });
    });
    const response = await createTransport().send(get(server.url), sendOptions());
    expect(response).toMatchObject({ status: 200, text: '{"id":"agt_1"}' });
  });

  it('does not follow a redirect', async () => {
    const paths: (string | undefined)[] = [];
    await using server = await startHttpServer((request, response) => {
      paths.push(request.url);
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    const response = await createTransport().send(get(`${server.url}/agents`), sendOptions());
    expect(response).toMatchObject({ status: 302, headers: { location: '/elsewhere' } });
    expect(paths).toEqual(['/agents']);
  });

  // Two, because undici frees a connection in the turn after it has handed out the response.
  it('uses at most two connections for calls that follow one another', async () => {
    await using server = await startHttpServer((_request, response) => replyJson(response, {}));
    const transport = createTransport();
    for (let count = 0; count < 10; count += 1)
      await transport.send(get(server.url), sendOptions());
    expect(server.connections.size).toBeLessThanOrEqual(2);
    await transport.close();
  });
});
