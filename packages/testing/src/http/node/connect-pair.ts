import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { type Duplex, duplexPair } from 'node:stream';
import { createConnectionError } from '../faults/create-connection-error.js';

/** Connects a client to a server by a pair of streams, and returns the client's side. */
export function connectPair(server: Server): Duplex {
  const [clientSide, serverSide] = duplexPair();
  // A pair of streams does not end together, as the two ends of a socket do.
  clientSide.once('close', () => serverSide.destroy());
  serverSide.once('close', () => clientSide.destroy());
  // What a socket can do and a stream cannot: the other side reads an error.
  const resetAndDestroy: Socket['resetAndDestroy'] = () => {
    clientSide.destroy(createConnectionError('reset', new URL('https://api.voisnap.ai')));
    return serverSide.destroy() as Socket;
  };
  Object.assign(serverSide, { resetAndDestroy });
  // Node documents that any Duplex may be handed to this event.
  server.emit('connection', serverSide);
  return clientSide;
}
