import { createServer } from 'node:http';
import type { Dispatcher } from 'undici';
import type { Entrance, MockServer } from '../../platform.js';
import { createListener } from './create-listener.js';
import { createInMemoryTransport, type InMemoryTransport } from './in-memory.js';
import { type ListeningServer, listen } from './listen.js';
import { stubEnv } from './stub-env.js';

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
  const stubs: Disposable[] = [];
  let lastUrl: string | undefined;
  return {
    client: { dispatcher: transport.dispatcher },
    listen: async (options) => {
      const opened = await listen(listener, options);
      listening.add(opened);
      lastUrl = opened.url;
      return { url: opened.url };
    },
    stubEnv: (apiKey) => {
      if (lastUrl === undefined) throw new Error(noPort);
      const VOISNAP_ACCESS_TOKEN = undefined;
      const variables = {
        VOISNAP_API_KEY: apiKey,
        VOISNAP_BASE_URL: lastUrl,
        VOISNAP_ACCESS_TOKEN,
      };
      const stub = stubEnv(variables);
      stubs.push(stub);
      return stub;
    },
    close: async () => {
      for (const stub of stubs.reverse()) stub[Symbol.dispose]();
      const closing = [...listening].map((opened) => opened.close());
      await Promise.all([transport.close(), ...closing]);
    },
  };
}

const noPort =
  'The mock has no port that clients made from the environment could reach. Call await mock.listen() before mock.stubEnv().';
