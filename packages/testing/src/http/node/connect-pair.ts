import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { type Duplex, duplexPair } from 'node:stream';
import { createConnectionError } from '../create-connection-error.js';

/** Connects a client to a server by a pair of streams. Returns the client's side. */
export function connectPair(server: Server): Duplex {
  const [clientSide, serverSide] = duplexPair();
  // Unlike the two ends of a socket, a pair of streams does not close together.
  clientSide.once('close', () => serverSide.destroy());
  serverSide.once('close', () => clientSide.destroy());
  // A method of sockets that streams lack: the client reads an error.
  const resetAndDestroy: Socket['resetAndDestroy'] = () => {
    clientSide.destroy(createConnectionError('reset', new URL('https://api.voisnap.ai')));
    return serverSide.destroy() as Socket;
  };
  Object.assign(serverSide, { resetAndDestroy });
  // Node documents that any Duplex may be handed to this event.
  server.emit('connection', serverSide);
  return clientSide;
}
