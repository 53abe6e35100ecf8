import { once } from 'node:events';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { Agent, buildConnector, fetch as undiciFetch } from 'undici';
import { HttpClient, type Operation, type VoisnapError } from '../../src/index.js';
import { createManualClock } from '../manual-clock.js';
import { type RequestHandler, startServer } from '../test-server.js';
import type { Fault } from './fault.js';

/** The kinds of operations. `unsafe + key` has an idempotency key of the user. */
export const retryClasses = ['safe', 'idempotent', 'unsafe', 'unsafe + key'] as const;
type RetryClass = (typeof retryClasses)[number];

/** The transports. */
export const transports = ['undici', 'fetch'] as const;
type TransportName = (typeof transports)[number];

/** A fault that happens to one kind of operation. */
export interface Cell {
  readonly fault: Fault;
  readonly retryClass: RetryClass;
  readonly transport: TransportName;
  /** Whether the fault happens to every attempt, or to the first one only. */
  readonly met: 'once' | 'always';
}

/** The outcome. */
export interface CellOutcome {
  readonly error: VoisnapError | undefined;
  readonly attempts: number;
  /** How often the server carried out the request. */
  readonly executions: number;
  /** The idempotency keys that arrived; `undefined` for none. */
  readonly keys: ReadonlySet<string | undefined>;
}

const inputs = {
  safe: { method: 'GET', retry: 'safe' },
  idempotent: { method: 'PUT', retry: 'idempotent' },
  unsafe: { method: 'POST', retry: 'unsafe' },
  'unsafe + key': { method: 'POST', retry: 'unsafe' },
} as const;

/** Causes the fault for a client and a server that are created for it. */
export const runCell = async (cell: Cell): Promise<CellOutcome> => {
  const { fault, retryClass, met } = cell;
  const clock = createManualClock({ auto: true });
  const executed: (string | undefined)[] = [];
  const keys = new Set<string | undefined>();
  const strikes = (attempt: number) => met === 'always' || attempt === 1;
  const handle: RequestHandler = async (exchange) => {
    const { request, response, number } = exchange;
    const key = request.headers['idempotency-key'] as string | undefined;
    keys.add(key);
    const faulty = fault.at === 'server' && strikes(number);
    // The server honours a key of the user: it carries out a request with it once.
    const done = retryClass === 'unsafe + key' && executed.includes(key);
    if ((!faulty || fault.executes) && !done) executed.push(key);
    if (faulty) return fault.handle({ ...exchange, elapse: (ms) => clock.advance(ms) });
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"number":1}');
  };
  await using server = await startServer(handle, { readBody: !fault.early });
  await using connections = await openConnections(fault, strikes);
  const { method, retry } = inputs[retryClass];
  const operation: Operation<{ input: object; response: unknown }> = {
    id: 'things.change',
    method,
    path: '/things',
    retry,
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
  };
  await using client = new HttpClient({
    apiKey: 'vsnp_sb_key',
    baseUrl: server.url,
    logLevel: 'off',
    clock,
    ...sendWith(cell, connections.agent),
  });
  const input = method === 'GET' ? {} : { body: { name: 'one' } };
  const options = retryClass === 'unsafe + key' ? { idempotencyKey: 'order-7' } : {};
  const call = client.call(operation, input, options).withResponse();
  const { attempts, error } = await call.then(
    (result) => ({ attempts: result.attempts.length, error: undefined }),
    (thrown: VoisnapError) => ({ attempts: thrown.attempts?.length ?? 0, error: thrown }),
  );
  return { error, attempts, executions: executed.length, keys };
};

/** Creates an agent whose connections fail, if that is the fault. */
const openConnections = async (fault: Fault, strikes: (attempt: number) => boolean) => {
  const connect = buildConnector({});
  const closedPort = fault.code === 'ECONNREFUSED' ? await findClosedPort() : '';
  const lookup: typeof import('node:dns').lookup = Object.assign(
    (hostname: string, _options: unknown, callback: (error: Error) => void) =>
      callback(
        Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' }),
      ),
  ) as never;
  const failing = fault.code === 'ENOTFOUND' ? buildConnector({ lookup }) : connect;
  let attempt = 0;
  const agent = new Agent({
    connect: (options, callback) => {
      attempt += 1;
      if (fault.at !== 'connecting' || !strikes(attempt)) return connect(options, callback);
      if (fault.code === 'ENOTFOUND') {
        return failing({ ...options, hostname: 'localhost' }, callback);
      }
      // Refused at another port, and reported as if the API's port had refused it.
      return connect(
        { ...options, port: closedPort },
        (...[error]: Parameters<typeof callback>) => {
          const refused = error ?? new Error('The closed port has taken the connection.');
          callback(Object.assign(refused, { port: Number(options.port) }), null);
        },
      );
    },
  });
  return { agent, [Symbol.asyncDispose]: () => agent.destroy() };
};

const findClosedPort = async (): Promise<string> => {
  const server = createSocketServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
};

/** The platform's default transport. If a connection must fail, it gets an agent of the test. */
const sendWith = ({ fault, transport }: Cell, dispatcher: Agent) => {
  const own = fault.at === 'connecting';
  if (transport === 'undici') return own ? { dispatcher } : {};
  if (!own) return { fetch: globalThis.fetch };
  const send = (url: string, init: object) => undiciFetch(url, { ...init, dispatcher });
  return { fetch: send as unknown as typeof globalThis.fetch };
};
