import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server received it. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query, undecoded. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A response of the server. */
export interface PlainResponse {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** An object is sent as JSON, a string as it is. */
  readonly body?: unknown;
}

/** A running plain server. */
export interface PlainServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: ReceivedRequest[];
}

const readAll = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/**
 * A server that knows nothing about Voisnap: it records requests and sends given responses. Tests use it beside the
 * mock, because SDK and mock could have the same mistake.
 */
export const startPlainServer = async (
  respond: (request: ReceivedRequest, index: number) => PlainResponse,
): Promise<PlainServer> => {
  const requests: ReceivedRequest[] = [];
  const server = createServer(async (incoming, outgoing) => {
    // A client that aborts its upload sends nothing more.
    const body = await readAll(incoming).catch(() => undefined);
    if (body === undefined) return;
    const request = {
      method: incoming.method ?? '',
      url: incoming.url ?? '',
      headers: incoming.headers,
      body,
    };
    const { status = 200, headers = {}, body: sent } = respond(request, requests.push(request) - 1);
    const text = sent === undefined || typeof sent === 'string' ? sent : JSON.stringify(sent);
    outgoing.writeHead(status, { 'content-type': 'application/json', ...headers });
    outgoing.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
