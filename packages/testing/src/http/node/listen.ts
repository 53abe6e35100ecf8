import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { showValue } from '../../shared/show-value.js';
import type { ListenOptions } from '../client-access.js';

/** A listening server. */
export interface ListeningServer {
  /** Its origin, such as `http://127.0.0.1:4010`: the `baseUrl` of a client. */
  readonly url: string;
  /** Stops listening and closes all connections. */
  close(): Promise<void>;
}

/**
 * Opens a port for a listener.
 * @throws RangeError for an invalid port, TypeError for an empty host, Error when the port cannot be opened.
 */
export async function listen(
  listener: RequestListener,
  { port = 0, host = '127.0.0.1' }: ListenOptions = {},
): Promise<ListeningServer> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new RangeError(
      `Invalid port ${showValue(port)}: it must be a whole number from 0 (any free port) to 65535.`,
    );
  }
  // Node listens on every interface for an empty host, which an unset variable should not cause.
  if (typeof host !== 'string' || host.trim() === '') {
    throw new TypeError(
      `Invalid host ${showValue(host)}: it must be a name or an address, such as 127.0.0.1, or 0.0.0.0 for every interface.`,
    );
  }
  const server = createServer(listener);
  await openPort(server, port, host);
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}`, close: () => closeServer(server) };
}

const openPort = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(describeFailure(error, port, host), { cause: error })),
    );
    server.listen(port, host, resolve);
  });

function describeFailure(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is in use. Stop the other server, or choose another port (0: any free port).`;
  }
  if (error.code === 'EACCES') return `This user may not open port ${port} on ${host}.`;
  return `Cannot listen on ${host}, port ${port}: ${error.message}.`;
}

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
