import { createServer } from 'node:http';
import type { Dispatcher } from 'undici';
import { dispose } from '../../shared/disposable.js';
import type { ClientAccess, MockServer } from '../client-access.js';
import { createListener } from './create-listener.js';
import { createInMemoryTransport, type InMemoryTransport } from './in-memory.js';
import { type ListeningServer, listen } from './listen.js';
import { stubEnv } from './stub-env.js';

/** Client options that lead to the mock without a port; see `MockClientOptions`. */
export interface NodeClient {
  readonly dispatcher: Dispatcher;
  readonly fetch?: typeof globalThis.fetch;
}

/** A way that opens no port. */
interface Memory {
  readonly client: NodeClient;
  close(): Promise<void>;
}

/** Opens the ways that Node has: memory, which is real HTTP/1.1 without a socket, and ports. */
export function openClientAccess(
  mock: MockServer,
  takesDispatcher: boolean = clientsTakeDispatcher(),
): ClientAccess<NodeClient> {
  const { respond, fetch } = mock;
  const memory = takesDispatcher ? openMemory(mock) : byFetch(fetch);
  const listener = createListener({ respond });
  const listening = new Set<ListeningServer>();
  const stubs: Disposable[] = [];
  let lastUrl: string | undefined;
  return {
    client: memory.client,
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
      for (const stub of stubs.reverse()) dispose(stub);
      const closing = [...listening].map((opened) => opened.close());
      await Promise.all([memory.close(), ...closing]);
    },
  };
}

/**
 * The SDK sends by undici on Node, and by `fetch` on Bun and Deno, which have Node's modules too. Where
 * jsdom has put its own timers in place of Node's (in vm pools of Vitest, and in Jest), undici fails.
 */
export function clientsTakeDispatcher(scope: typeof globalThis = globalThis): boolean {
  if ('Bun' in scope || 'Deno' in scope) return false;
  const timer: unknown = scope.setTimeout(() => {}, 0);
  scope.clearTimeout(timer as NodeJS.Timeout);
  // That of a browser is a number.
  return typeof timer === 'object';
}

const byFetch = (fetch: typeof globalThis.fetch): Memory => ({
  // The types are those of Node: TypeScript cannot tell where a test runs.
  client: { fetch } as unknown as NodeClient,
  close: () => Promise.resolve(),
});

function openMemory({ respond, ...hooks }: MockServer): Memory {
  const findSent: InMemoryTransport['findSent'] = (incoming) => transport.findSent(incoming);
  const server = createServer(createListener({ respond, findSent }));
  const transport = createInMemoryTransport(server, hooks);
  return { client: { dispatcher: transport.dispatcher }, close: () => transport.close() };
}

const noPort =
  'The mock has no port that clients made from the environment could reach. Call await mock.listen() before mock.stubEnv().';
