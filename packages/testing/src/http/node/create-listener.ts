import type { IncomingMessage, RequestListener } from 'node:http';
import { requireModule } from '../../shared/require-module.js';
import type { Connection, SentRequest } from '../connection.js';
import { NodeConnection } from './node-connection.js';

/** Parts of a listener. */
export interface ListenerParts {
  readonly respond: (request: Request, connection: Connection) => Response | Promise<Response>;
  /** Finds what the in-memory transport recorded about a request. */
  readonly findSent?: (incoming: IncomingMessage) => SentRequest | undefined;
}

/** Creates the request listener of an HTTP server. Loads the adapter with the first request. */
export function createListener(parts: ListenerParts): RequestListener {
  let listener: RequestListener | undefined;
  return (incoming, outgoing) => {
    listener ??= adapt(parts);
    listener(incoming, outgoing);
  };
}

function adapt({ respond, findSent }: ListenerParts): RequestListener {
  const adapter: typeof import('@hono/node-server') = requireModule('@hono/node-server');
  return adapter.getRequestListener(
    (request, { incoming, outgoing }) => {
      const ends = { incoming, outgoing } as ConstructorParameters<typeof NodeConnection>[0];
      return respond(request, new NodeConnection(ends, findSent?.(ends.incoming)));
    },
    // The platform's Request and Response stay as they are. When a body still arrives half a second after the response, the
    // adapter would close the connection, and a slow client would get a reset instead of its 413. Node reads the rest.
    { overrideGlobalObjects: false, autoCleanupIncoming: false },
  );
}
