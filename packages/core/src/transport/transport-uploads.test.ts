import type { IncomingMessage } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { replyJson, startHttpServer, startSocketServer } from '../../test/local-server.js';
import { get, rejection, sendOptions, transports } from '../../test/transports.js';
import type { StreamBody, WireRequest } from './transport.js';

const mebibyte = new Uint8Array(1_048_576).fill(97);

/** A body that records whether its source was closed. */
const streamOf = (
  read: () => AsyncGenerator<Uint8Array, void>,
  byteLength?: number,
): StreamBody & { left: Promise<void> } => {
  let leave = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  return {
    ...(byteLength !== undefined && { byteLength }),
    replayable: true,
    left,
    async *open() {
      try {
        yield* read();
      } finally {
        leave();
      }
    },
  };
};

const post = (url: string, body: StreamBody): WireRequest =>
  get(url, { method: 'POST', headers: { 'content-type': 'text/plain' }, body });

const countBytes = async (request: IncomingMessage): Promise<number> => {
  let count = 0;
  for await (const chunk of request) count += (chunk as Buffer).byteLength;
  return count;
};

describe.each(transports)('the %s transport', (_name, createTransport) => {
  it.each([
    ['its exact length, where it is known', 5 * mebibyte.byteLength, undefined],
    ['in chunks, where no length is known', undefined, 'chunked'],
  ])('sends a stream with %s', async (_what, byteLength, encoding) => {
    let seen: unknown;
    await using server = await startHttpServer(async (request, response) => {
      const { 'content-length': length, 'transfer-encoding': transfer } = request.headers;
      seen = { length, transfer, bytes: await countBytes(request) };
      replyJson(response, {});
    });
    const body = streamOf(async function* () {
      for (let count = 0; count < 5; count += 1) yield mebibyte;
    }, byteLength);
    const response = await createTransport().send(post(server.url, body), sendOptions());
    expect(response.status).toBe(200);
    expect(seen).toEqual({
      length: byteLength === undefined ? undefined : String(byteLength),
      transfer: encoding,
      bytes: 5 * mebibyte.byteLength,
    });
  });

  it('opens the stream anew for each attempt', async () => {
    const seen: number[] = [];
    await using server = await startHttpServer(async (request, response) => {
      seen.push(await countBytes(request));
      replyJson(response, {});
    });
    const transport = createTransport();
    const body = streamOf(async function* () {
      yield new Uint8Array(10);
    });
    await transport.send(post(server.url, body), sendOptions());
    await transport.send(post(server.url, body), sendOptions());
    expect(seen).toEqual([10, 10]);
    await transport.close();
  });

  it('returns a response that comes before the upload is over, and leaves the source', async () => {
    await using server = await startSocketServer((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 413 Payload Too Large\r\ncontent-length: 2\r\n\r\n{}');
      });
    });
    const body = streamOf(async function* () {
      for (;;) yield mebibyte;
    });
    const response = await createTransport().send(post(server.url, body), sendOptions());
    expect(response).toMatchObject({ status: 413, text: '{}' });
    await body.left;
  });

  it('leaves the source when it is aborted in the middle of the upload', async () => {
    await using server = await startSocketServer((socket) => socket.pause());
    const controller = new AbortController();
    const body = streamOf(async function* () {
      for (;;) yield mebibyte;
    });
    const reason = new Error('the user left');
    const sending = rejection(
      createTransport().send(
        post(server.url, body),
        sendOptions({
          signal: controller.signal,
          onRequestSent: (state) => {
            if (state === 'maybe') setTimeout(() => controller.abort(reason), 20);
          },
        }),
      ),
    );
    expect(await sending).toBe(reason);
    await body.left;
  });

  it('sends nothing of a stream that fails at its start, and says so', async () => {
    let received = 0;
    await using server = await startSocketServer((socket) => {
      socket.on('data', (data) => {
        received += data.byteLength;
      });
    });
    const cause = new Error('EIO: the disk is gone');
    const failure = await rejection(
      createTransport().send(
        post(
          server.url,
          // biome-ignore lint/correctness/useYield: it fails before.
          streamOf(async function* () {
            throw cause;
          }),
        ),
        sendOptions(),
      ),
    );
    expect(failure.details).toEqual({ code: 'upload_failed', requestSent: 'no', cause });
    // Time enough for what had been written to arrive.
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
    expect(received).toBe(0);
  });

  it('gives up a request whose stream fails in the middle, with the error of the stream', async () => {
    let complete: boolean | undefined;
    let onArrival = () => {};
    const arrival = new Promise<void>((resolve) => {
      onArrival = resolve;
    });
    await using server = await startHttpServer((request) => {
      request.once('data', onArrival).on('close', () => {
        complete = request.complete;
      });
    });
    const cause = new Error('EIO: the disk is gone');
    const failure = await rejection(
      createTransport().send(
        post(
          server.url,
          streamOf(async function* () {
            yield new Uint8Array(10);
            await arrival;
            throw cause;
          }),
        ),
        sendOptions(),
      ),
    );
    expect(failure.details).toEqual({ code: 'upload_failed', requestSent: 'maybe', cause });
    await server.closed();
    expect(complete).toBe(false);
  });

  it('fails when a stream gives less than the length that it named', async () => {
    await using server = await startHttpServer((request, response) => {
      request.resume().on('end', () => replyJson(response, {}));
    });
    const failure = await rejection(
      createTransport().send(
        post(
          server.url,
          streamOf(async function* () {
            yield new Uint8Array(10);
          }, 20),
        ),
        sendOptions(),
      ),
    );
    expect(failure.details.requestSent).toBe('maybe');
  });
});
