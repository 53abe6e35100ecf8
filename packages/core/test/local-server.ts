import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net';

/** A server on the loopback interface. Disposing it closes all its connections. */
export interface LocalServer extends AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Connections so far. */
  readonly connections: Set<Socket>;
  /** Resolves when all connections so far are closed. */
  closed(): Promise<void>;
}

/** Starts a plain HTTP server. */
export const startHttpServer = (onRequest: RequestListener): Promise<LocalServer> =>
  listen(createServer(onRequest));

/** Starts a TCP server. `onConnection` writes its responses. */
export const startSocketServer = (onConnection: (socket: Socket) => void): Promise<LocalServer> =>
  listen(createSocketServer(onConnection));

/** Finds a port on which nothing listens. */
export async function findClosedPort(): Promise<number> {
  const server = createSocketServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Responds with JSON. */
export const replyJson = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** Makes any server of Node listen on the loopback interface. */
export async function listen(server: ReturnType<typeof createSocketServer>): Promise<LocalServer> {
  const connections = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections,
    async closed() {
      for (const socket of connections) {
        if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
      }
    },
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of connections) socket.destroy();
      await once(server, 'close');
    },
  };
}
