import { createServer } from 'node:http';
import type { Dispatcher } from 'undici';
import { dispose } from '../../shared/disposable.js';
import type { ClientAccess, MockServer } from '../client-access.js';
import { createListener } from './create-listener.js';
import { createInMemoryTransport, type InMemoryTransport } from './in-memory.js';
import { type ListeningServer, listen } from './listen.js';
import { stubEnv } from './stub-env.js';

/** Client options that reach the mock without a port; see `MockClientOptions`. */
export interface NodeClient {
  readonly dispatcher: Dispatcher;
  readonly fetch?: typeof globalThis.fetch;
}

/** Access without a port. */
interface Memory {
  readonly client: NodeClient;
  close(): Promise<void>;
}

/** Opens the access that clients have on Node: in memory (real HTTP/1.1 without a socket), and ports. */
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
 * Whether clients send by an undici dispatcher: the SDK does so on Node, but uses `fetch` on Bun and Deno,
 * which have Node's modules too. undici fails where jsdom replaced Node's timers (vm pools of Vitest, Jest).
 */
export function clientsTakeDispatcher(scope: typeof globalThis = globalThis): boolean {
  // As an object: with the types of Bun, the compiler would take all below for unreachable.
  const globals: object = scope;
  if ('Bun' in globals || 'Deno' in globals) return false;
  const timer: unknown = scope.setTimeout(() => {}, 0);
  scope.clearTimeout(timer as NodeJS.Timeout);
  // A browser's timer is a number.
  return typeof timer === 'object';
}

const byFetch = (fetch: typeof globalThis.fetch): Memory => ({
  // The type is that of Node: TypeScript cannot know where a test runs.
  client: { fetch } as unknown as NodeClient,
  close: () => Promise.resolve(),
});

function openMemory({ respond, ...hooks }: MockServer): Memory {
  const findSent: InMemoryTransport['findSent'] = (incoming) => transport.findSent(incoming);
  const server = createServer(createListener({ respond, findSent }));
  const transport = createInMemoryTransport(server, hooks);
  return { client: { dispatcher: transport.dispatcher }, close: () => transport.close() };
}

const noPort = 'The mock has no port yet. Call await mock.listen() before mock.stubEnv().';
