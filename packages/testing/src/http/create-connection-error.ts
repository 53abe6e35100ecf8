import type { ConnectionFailure } from './exchange.js';

/** Creates the error that the platform raises for a connection failure, with the same code. */
export const createConnectionError = (
  failure: ConnectionFailure,
  { hostname, port, protocol }: URL,
): Error => {
  const number = port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
  return errors[failure](hostname, number);
};

const errors: Readonly<Record<ConnectionFailure, (hostname: string, port: number) => Error>> = {
  refused: (_hostname, port) =>
    Object.assign(new Error(`connect ECONNREFUSED 127.0.0.1:${port}`), {
      errno: -111,
      code: 'ECONNREFUSED',
      syscall: 'connect',
      address: '127.0.0.1',
      port,
    }),
  unresolved: (hostname) =>
    Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), {
      errno: -3008,
      code: 'ENOTFOUND',
      syscall: 'getaddrinfo',
      hostname,
    }),
  reset: () =>
    Object.assign(new Error('read ECONNRESET'), {
      errno: -104,
      code: 'ECONNRESET',
      syscall: 'read',
    }),
  closed: () => createSocketError(),
  garbage: () =>
    Object.assign(new Error('Response does not match the HTTP/1.1 protocol'), {
      name: 'HTTPParserError',
    }),
};

/** The error that undici raises when the server closes the connection. */
export const createSocketError = (): Error =>
  Object.assign(new Error('other side closed'), { name: 'SocketError', code: 'UND_ERR_SOCKET' });
