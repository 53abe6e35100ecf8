import { createServer } from 'node:http';
import type { Dispatcher } from 'undici';
import type { Entrance, MockServer } from '../../platform.js';
import { createListener } from './create-listener.js';
import { createInMemoryTransport, type InMemoryTransport } from './in-memory.js';
import { type ListeningServer, listen } from './listen.js';

/** Client options that lead to the mock without a port. */
interface NodeClient {
  readonly dispatcher: Dispatcher;
}

/** Opens the ways that Node has: memory, which is real HTTP/1.1 without a socket, and ports. */
export function openEntrance({ answer, ...departures }: MockServer): Entrance<NodeClient> {
  const findSent: InMemoryTransport['findSent'] = (incoming) => transport.findSent(incoming);
  const server = createServer(createListener({ answer, findSent }));
  const transport = createInMemoryTransport(server, departures);
  const listener = createListener({ answer });
  const listening = new Set<ListeningServer>();
  return {
    client: { dispatcher: transport.dispatcher },
    listen: async (options) => {
      const opened = await listen(listener, options);
      listening.add(opened);
      return { url: opened.url };
    },
    close: async () => {
      const closing = [...listening].map((opened) => opened.close());
      await Promise.all([transport.close(), ...closing]);
    },
  };
}
