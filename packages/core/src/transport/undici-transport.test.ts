import { setImmediate } from 'node:timers/promises';
import { Agent, type Dispatcher, errors, MockAgent } from 'undici';
import { describe, expect, it } from 'vitest';
import { replyJson, startHttpServer, startSocketServer } from '../../test/local-server.js';
import { get, rejection, sendOptions } from '../../test/transports.js';
import type { ResponseHandler } from './response-handler.js';
import { createUndiciTransport } from './undici-transport.js';

describe('createUndiciTransport', () => {
  it('sends through the dispatcher that it is given, and does not close it', async () => {
    const dispatcher = new MockAgent();
    dispatcher.disableNetConnect();
    const pool = dispatcher.get('https://api.voisnap.ai');
    pool.intercept({ path: '/api/v1/agents?page=1' }).reply(200, '{"data":[]}').times(2);
    const url = 'https://api.voisnap.ai/api/v1/agents?page=1';

    const first = createUndiciTransport({ dispatcher });
    expect(await first.send(get(url), sendOptions())).toMatchObject({ text: '{"data":[]}' });
    await first.close();
    const second = createUndiciTransport({ dispatcher });
    expect(await second.send(get(url), sendOptions())).toMatchObject({ status: 200 });
    dispatcher.assertNoPendingInterceptors();
    await dispatcher.close();
  });

  it('refuses what is no dispatcher', () => {
    expect(() => createUndiciTransport({ dispatcher: { proxy: 'http://proxy' } })).toThrow(
      /dispatcher must be an undici Dispatcher.*it has no dispatch function/,
    );
  });

  it('says of a connection that took too long that nothing was sent', async () => {
    const dispatcher = new Agent({
      connect: (_options, callback) => callback(new errors.ConnectTimeoutError('timed out'), null),
    });
    const failure = await rejection(
      createUndiciTransport({ dispatcher }).send(get('https://api.voisnap.ai/'), sendOptions()),
    );
    expect(failure.details).toMatchObject({ code: 'UND_ERR_CONNECT_TIMEOUT', requestSent: 'no' });
  });

  it('makes a failure of what a dispatcher throws', async () => {
    const cause = new Error('no more');
    const dispatcher = {
      dispatch: () => {
        throw cause;
      },
    };
    const failure = await rejection(
      createUndiciTransport({ dispatcher }).send(get('https://api.voisnap.ai/'), sendOptions()),
    );
    expect(failure.details).toEqual({ code: undefined, requestSent: 'no', cause });
  });

  it('leaves the source of an upload that its dispatcher does not read to the end', async () => {
    let left = false;
    const source = async function* () {
      try {
        for (;;) yield new Uint8Array(10);
      } finally {
        left = true;
      }
    };
    const dispatcher = {
      dispatch: ({ body }: Dispatcher.DispatchOptions, handler: ResponseHandler) => {
        const content = body as unknown as AsyncGenerator<Uint8Array>;
        void content.next().then(() => {
          handler.onResponseStart(undefined, 201, {});
          handler.onResponseEnd();
        });
      },
    };
    const transport = createUndiciTransport({ dispatcher });
    const body = { replayable: true, open: source };
    const request = get('https://api.voisnap.ai/', { method: 'POST', body });
    expect(await transport.send(request, sendOptions())).toMatchObject({ status: 201 });
    await setImmediate();
    expect(left).toBe(true);
  });

  it('does not reuse a connection that the server is about to close', async () => {
    await using server = await startHttpServer((_request, response) => {
      // The server's hint, in seconds, is below the threshold of two.
      response.setHeader('keep-alive', 'timeout=1');
      replyJson(response, {});
    });
    const transport = createUndiciTransport();
    for (let count = 0; count < 3; count += 1) await transport.send(get(server.url), sendOptions());
    expect(server.connections.size).toBe(3);
    await transport.close();
  });

  it('sends a request for a URL without a path', async () => {
    await using server = await startSocketServer((socket) => {
      socket.once('data', (data) => {
        const [line = ''] = data.toString().split('\r\n');
        socket.end(`HTTP/1.1 200 OK\r\ncontent-length: ${line.length}\r\n\r\n${line}`);
      });
    });
    const transport = createUndiciTransport();
    const { text } = await transport.send(get(server.url), sendOptions());
    expect(text).toBe('GET / HTTP/1.1');
    await transport.close();
  });
});
