import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { showValue } from '../../shared/show-value.js';
import type { ListenOptions } from '../client-access.js';

/** A server that listens. */
export interface ListeningServer {
  /** Its origin, as `http://127.0.0.1:4010`: a client's `baseUrl`. */
  readonly url: string;
  /** Stops listening and closes all connections. */
  close(): Promise<void>;
}

/**
 * Opens a port for a listener.
 * @throws RangeError when the port is none, TypeError when the host is empty, Error when it cannot be opened.
 */
export async function listen(
  listener: RequestListener,
  { port = 0, host = '127.0.0.1' }: ListenOptions = {},
): Promise<ListeningServer> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new RangeError(
      `${showValue(port)} is no port. Give a whole number from 0 (any free one) to 65535.`,
    );
  }
  // Node takes an empty host for every interface, which nobody means by an unset variable.
  if (typeof host !== 'string' || host.trim() === '') {
    throw new TypeError(
      `The host to listen on is ${showValue(host)}. Give a name or an address, as 127.0.0.1, or 0.0.0.0 for every interface.`,
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
    return `Port ${port} on ${host} is taken. Stop what listens there, or choose another port (0 takes any that is free).`;
  }
  if (error.code === 'EACCES') return `Port ${port} on ${host} is not allowed to this user.`;
  return `Cannot listen on ${host}, port ${port}: ${error.message}.`;
}

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
