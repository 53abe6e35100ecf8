import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Chaos } from './chaos.js';

/** A call that the server has placed. */
interface PlacedCall {
  readonly id: string;
  readonly agentId: string;
  readonly toNumber: string;
  readonly metadata: Record<string, unknown>;
  readonly status: string;
  readonly createdAt: string;
}

/** What `startCallsServer` needs. */
export interface CallsServerOptions {
  /** What happens to the next request. Default: nothing. */
  readonly nextChaos?: () => Chaos;
  /** Milliseconds since the Unix epoch, for `createdAt`. Default: `Date.now`. */
  readonly now?: () => number;
  /** Called before and after a call is placed, and before a list is sent. The server waits for it. */
  readonly atStep?: (step: 'before' | 'after' | 'list') => Promise<void> | void;
}

/** A running server of outbound calls. */
export interface CallsServer extends AsyncDisposable {
  readonly url: string;
  /** Every call, in the order of placing. */
  readonly placed: PlacedCall[];
  /** How often each chaos was met. */
  readonly chaos: Map<Chaos, number>;
  /** How many requests asked for a list. */
  readonly lists: () => number;
}

const problem = (status: number, title: string) => ({
  type: `https://docs.voisnap.ai/errors/${status}`,
  title,
  status,
  detail: title,
});

const gatewayPage = '<html><body><h1>503 Service Unavailable</h1>nginx</body></html>';

const readBody = async (incoming: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** Sends a body that ends in the middle. */
const sendCut = (response: ServerResponse, body: unknown): void => {
  const text = JSON.stringify(body);
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': text.length });
  response.write(text.slice(0, text.length / 2), () => response.destroy());
};

/** Work of requests that are still under way when their client has given up. */
class LateWork {
  readonly #waiting = new Set<() => void>();

  add(carryOut: () => unknown): void {
    const work = () => {
      if (this.#waiting.delete(work)) carryOut();
    };
    this.#waiting.add(work);
    setTimeout(work, 20);
  }

  /** Before a list is sent: on a busy machine the client may wait long enough, and the timer here be later still. */
  finish(): void {
    for (const work of this.#waiting) work();
  }
}

/** Lets a request fail. Returns `false` when it does not. `carryOut` does its work. */
const fail = (kind: Chaos, response: ServerResponse, carryOut: () => unknown): boolean => {
  if (kind === 'none') return false;
  if (kind === 'lostAfter' || kind === 'gatewayAfter') carryOut();
  if (kind === 'cut') sendCut(response, carryOut());
  else if (kind === 'refused') {
    response.writeHead(429, { 'content-type': 'application/problem+json', 'retry-after': '0' });
    response.end(JSON.stringify(problem(429, 'Too Many Requests')));
  } else if (kind === 'gatewayBefore' || kind === 'gatewayAfter') {
    response.writeHead(503, { 'content-type': 'text/html' }).end(gatewayPage);
  } else response.socket?.resetAndDestroy();
  return true;
};

const listPage = (placed: readonly PlacedCall[], { searchParams }: URL) => {
  const agentId = searchParams.get('agentId');
  const page = Number(searchParams.get('page') ?? 1);
  const pageSize = Number(searchParams.get('pageSize') ?? 20);
  const matching = placed.filter((call) => agentId === null || call.agentId === agentId).reverse();
  return {
    data: matching.slice((page - 1) * pageSize, page * pageSize),
    page,
    pageSize,
    total: matching.length,
    totalPages: Math.ceil(matching.length / pageSize),
  };
};

/**
 * A server that places outbound calls, newest first in its lists, and knows nothing of the mock. It ignores idempotency
 * keys: whoever sends a row twice gets two calls.
 */
export const startCallsServer = async ({
  nextChaos = () => 'none',
  now = Date.now,
  atStep = () => {},
}: CallsServerOptions = {}): Promise<CallsServer> => {
  const placed: PlacedCall[] = [];
  const chaos = new Map<Chaos, number>();
  const lateWork = new LateWork();
  let lists = 0;
  const place = (body: Pick<PlacedCall, 'agentId' | 'toNumber' | 'metadata'>): PlacedCall => {
    const id = `obc_${String(placed.length + 1).padStart(8, '0')}`;
    const createdAt = new Date(now()).toISOString();
    const call = { id, ...body, direction: 'outbound', status: 'queued', createdAt };
    placed.push(call);
    return call;
  };
  const respond = async (incoming: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(incoming);
    const isList = incoming.method === 'GET';
    const url = new URL(incoming.url ?? '', 'http://localhost');
    const carryOut = () => (isList ? listPage(placed, url) : place(JSON.parse(body)));
    const kind = nextChaos();
    chaos.set(kind, (chaos.get(kind) ?? 0) + 1);
    if (isList) lists += 1;
    response.setHeader('date', new Date(now()).toUTCString());
    await atStep(isList ? 'list' : 'before');
    if (isList) lateWork.finish();
    if (kind === 'late') lateWork.add(carryOut);
    if (fail(kind, response, carryOut)) return;
    const result = carryOut();
    if (!isList) await atStep('after');
    sendJson(response, isList ? 200 : 201, result);
  };
  const server = createServer((incoming, response) => {
    // A client that was killed sends no more.
    respond(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    placed,
    chaos,
    lists: () => lists,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
