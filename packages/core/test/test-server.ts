import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A request as it came over the wire. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** Names and values in turn, as they came: `headers` joins what was sent twice. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

/** What a test's server does with a request; `number` counts from 1. */
export type RequestHandler = (exchange: {
  readonly request: ReceivedRequest;
  readonly response: ServerResponse;
  readonly socket: Socket;
  readonly number: number;
}) => void | Promise<void>;

/** A plain HTTP server on loopback that keeps what it was sent. */
export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly ReceivedRequest[];
  close(): Promise<void>;
}

/** Starts a server that answers as the test says, once it has read the request, or as soon as it has its head. */
export const startServer = async (
  handle: RequestHandler,
  { readBody = true } = {},
): Promise<TestServer> => {
  const received: ReceivedRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    try {
      if (readBody) for await (const chunk of incoming) chunks.push(chunk);
    } catch {
      return; // The client went away: nobody waits for a response.
    }
    const request = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      headers: incoming.headers,
      rawHeaders: incoming.rawHeaders,
      body: Buffer.concat(chunks).toString(),
    };
    const number = received.push(request);
    await handle({ request, response, socket: incoming.socket, number });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    server.close();
  };
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, received, close, [Symbol.asyncDispose]: close };
};

/** Answers with JSON. */
export const reply = (
  response: ServerResponse,
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};

/** Answers with one reply after the other; the last one is repeated. Errors are problem documents, as the API's own. */
export const replyInTurn =
  (...replies: readonly Parameters<typeof reply>[2][]): RequestHandler =>
  ({ response, number }) => {
    const next = replies[Math.min(number, replies.length) - 1];
    const status = next?.status ?? 200;
    reply(response, status < 400 ? { number } : { number, title: 'Refused', status }, next);
  };
