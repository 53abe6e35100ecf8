import { getEventListeners, once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  type LocalServer,
  replyJson,
  startHttpServer,
  startSocketServer,
} from '../../test/local-server.js';
import { get, rejection, sendOptions, transports } from '../../test/transports.js';
import { TransportFailure } from './transport.js';

/** Returns the state of a promise after all due work has run. */
const outcomeByNow = (promise: Promise<unknown>): Promise<unknown> =>
  Promise.race([
    promise.then(
      () => 'resolved',
      (reason: unknown) => reason,
    ),
    setImmediate('still pending'),
  ]);

const connectionTo = async (server: LocalServer) => {
  while (server.connections.size === 0) await setImmediate();
  const [socket] = server.connections;
  if (!socket) throw new Error('There is no connection.');
  return socket;
};

/** Servers that stop responding, by the step of the client at that time. */
const stalls: readonly (readonly [string, string, () => Promise<LocalServer>])[] = [
  // The server never responds to the TLS handshake, so that the connection never opens.
  ['connects', 'https:', () => startSocketServer(() => {})],
  ['waits for the head', 'http:', () => startSocketServer(() => {})],
  [
    'reads the body',
    'http:',
    () =>
      startHttpServer((_request, response) => {
        response.writeHead(200, { 'content-length': '20' }).write('{"id":');
      }),
  ],
];

describe.each(transports)('the %s transport', (_name, createTransport) => {
  it.each(stalls)('stops at once when it is aborted while it %s', async (_phase, scheme, start) => {
    await using server = await start();
    const transport = createTransport();
    const controller = new AbortController();
    const reason = new Error('the user left');
    const sending = transport.send(
      get(`${server.url.replace('http:', scheme)}/agents`),
      sendOptions({ signal: controller.signal }),
    );
    const socket = await connectionTo(server);
    // The request, or the first message of TLS, and what follows it here.
    await once(socket, 'data');
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();

    controller.abort(reason);
    expect(await outcomeByNow(sending)).toBe(reason);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    await transport.close();
  });

  it('closes the connection of an attempt that was aborted', async () => {
    await using server = await startSocketServer(() => {});
    const transport = createTransport();
    const controller = new AbortController();
    const sending = rejection(
      transport.send(get(server.url), sendOptions({ signal: controller.signal })),
    );
    const socket = await connectionTo(server);
    await once(socket, 'data');
    controller.abort();
    await sending;
    // Resolves only when the client has closed its end.
    await once(socket.resume(), 'close');
  });

  it('sends nothing when the signal was aborted before', async () => {
    await using server = await startHttpServer((_request, response) => replyJson(response, {}));
    const reason = new Error('too late');
    const sending = createTransport().send(
      get(server.url),
      sendOptions({ signal: AbortSignal.abort(reason) }),
    );
    expect(await outcomeByNow(sending)).toBe(reason);
    expect(server.connections.size).toBe(0);
  });

  it('leaves no listener on a signal that many attempts share', async () => {
    await using server = await startHttpServer((_request, response) => replyJson(response, {}));
    const transport = createTransport();
    const { signal } = new AbortController();
    for (let count = 0; count < 20; count += 1) {
      await transport.send(get(server.url), sendOptions({ signal }));
    }
    await rejection(transport.send(get('http://127.0.0.1:1/'), sendOptions({ signal })));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    await transport.close();
  });

  it('ends what is in flight when it is closed, and sends nothing after', async () => {
    await using server = await startSocketServer(() => {});
    const transport = createTransport();
    const sending = rejection(transport.send(get(server.url), sendOptions()));
    await once(await connectionTo(server), 'data');
    await transport.close();

    const failure = await sending;
    expect(failure).toBeInstanceOf(TransportFailure);
    expect(failure.details).toMatchObject({ code: 'closed', requestSent: 'maybe' });
    const later = await rejection(transport.send(get(server.url), sendOptions()));
    expect(later.details).toMatchObject({ code: 'closed', requestSent: 'no' });
    expect(server.connections.size).toBe(1);
  });
});
