import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A request as the server received it. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** Names and values in turn, as received. `headers` joins repeated ones. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

/** Handles a request of a test's server. `number` counts from 1. */
export type RequestHandler = (exchange: {
  readonly request: ReceivedRequest;
  readonly response: ServerResponse;
  readonly socket: Socket;
  readonly number: number;
}) => void | Promise<void>;

/** A plain HTTP server on loopback that records its requests. */
export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly ReceivedRequest[];
  close(): Promise<void>;
}

/** Starts a server. The test's handler runs when the request has been read, or as soon as its head has arrived. */
export const startServer = async (
  handle: RequestHandler,
  { readBody = true }: { readonly readBody?: boolean } = {},
): Promise<TestServer> => {
  const received: ReceivedRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    try {
      if (readBody) for await (const chunk of incoming) chunks.push(chunk);
    } catch {
      return; // The client closed the connection and does not wait for a response.
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

/** Responds with JSON. */
export const reply = (
  response: ServerResponse,
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};

/** Responds with one status after another, and repeats the last one. Errors are problems, as those of the API. */
export const replyInTurn =
  (...replies: readonly Parameters<typeof reply>[2][]): RequestHandler =>
  ({ response, number }) => {
    const next = replies[Math.min(number, replies.length) - 1];
    const status = next?.status ?? 200;
    reply(response, status < 400 ? { number } : { number, title: 'Refused', status }, next);
  };
