import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call that the server has placed. */
interface PlacedCall {
  readonly id: string;
  readonly agentId: string;
  readonly toNumber: string;
  readonly metadata: Record<string, unknown>;
  readonly status: string;
  readonly createdAt: string;
}

/** A request to place a call. */
interface CallRequest {
  /** Counted from 1. */
  readonly number: number;
  readonly toNumber: string;
  /** The header `x-worker`. */
  readonly worker: string;
}

/** What happens to a request: its connection ends before or after the work, or the API refuses it. */
export type Fate = 'fine' | 'lostBefore' | 'lostAfter' | number;

/** A server of outbound calls that knows nothing of the mock and ignores idempotency keys: a row sent twice is two calls. */
export interface CallsServer extends AsyncDisposable {
  readonly url: string;
  readonly placed: PlacedCall[];
  /** When requests to place a call arrived, by `Date.now`. */
  readonly arrivals: number[];
  /** Decides what happens to a request to place a call. */
  fate: (request: CallRequest) => Fate | Promise<Fate>;
  /** What the list shows; by default all. */
  show: (placed: readonly PlacedCall[]) => PlacedCall[] | number;
  lists: number;
  /** Closes the port, and every connection with it. */
  down(): Promise<void>;
  up(): Promise<void>;
}

const readBody = async (incoming: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const listPage = (shown: readonly PlacedCall[], { searchParams }: URL) => {
  const page = Number(searchParams.get('page') ?? 1);
  const pageSize = Number(searchParams.get('pageSize') ?? 20);
  const data = shown.toReversed().slice((page - 1) * pageSize, page * pageSize);
  const total = shown.length;
  return { data, page, pageSize, total, totalPages: Math.ceil(total / pageSize) };
};

/** Starts a server of outbound calls. */
export const startCallsServer = async (): Promise<CallsServer> => {
  const place = (body: Pick<PlacedCall, 'agentId' | 'toNumber' | 'metadata'>): PlacedCall => {
    const id = `obc_${calls.placed.length + 1}`;
    const createdAt = new Date().toISOString();
    const call = { ...body, id, direction: 'outbound', status: 'completed', createdAt };
    calls.placed.push(call);
    return call;
  };
  const server = createServer(async (incoming, response) => {
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const refuse = (status: number) => send(status, { status, title: `Refused with ${status}` });
    const text = await readBody(incoming);
    if (incoming.method === 'GET') {
      calls.lists += 1;
      const shown = calls.show(calls.placed);
      if (typeof shown === 'number') return refuse(shown);
      return send(200, listPage(shown, new URL(incoming.url ?? '', 'http://localhost')));
    }
    calls.arrivals.push(Date.now());
    const body = JSON.parse(text);
    const worker = String(incoming.headers['x-worker']);
    const { toNumber } = body;
    const fate = await calls.fate({ number: calls.arrivals.length, toNumber, worker });
    if (typeof fate === 'number') return refuse(fate);
    if (fate === 'lostBefore') return response.socket?.resetAndDestroy();
    const call = place(body);
    return fate === 'lostAfter' ? response.socket?.resetAndDestroy() : send(201, call);
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const calls: CallsServer = {
    url: `http://127.0.0.1:${port}`,
    placed: [],
    arrivals: [],
    lists: 0,
    fate: () => 'fine',
    show: (placed) => [...placed],
    down: close,
    up: () => listen(port),
    [Symbol.asyncDispose]: close,
  };
  return calls;
};
