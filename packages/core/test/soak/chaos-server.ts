import { type ReceivedRequest, type RequestHandler, reply, startServer } from '../test-server.js';
import { type Chaos, chooseChaos } from './chaos.js';

/** The range of call numbers to which the API responds with 503 alone. */
export interface Outage {
  readonly from: number;
  readonly to: number;
}

/** A server with faults by a seed. It records its work. */
export interface ChaosServer extends AsyncDisposable {
  readonly url: string;
  /** How often each call was carried out, by number and page. */
  readonly executions: ReadonlyMap<string, number>;
  /** Exchanges with an open connection that never get a response. */
  readonly hanging: ReadonlySet<unknown>;
  /** The kinds of faults that have happened. */
  readonly met: ReadonlySet<Chaos>;
}

/** Starts the server. The subject of a request is the number of its call, for lists with the page. */
export const startChaosServer = async (seed: number, outage: Outage): Promise<ChaosServer> => {
  const executions = new Map<string, number>();
  const attempts = new Map<string, number>();
  const honoured = new Set<string>();
  const hanging = new Set<unknown>();
  const met = new Set<Chaos>();

  const execute = (subject: string, key: string) => {
    if (key.startsWith('order-') && honoured.has(key)) return;
    honoured.add(key);
    executions.set(subject, (executions.get(subject) ?? 0) + 1);
  };
  const hang = (exchange: Exchange) => {
    hanging.add(exchange);
    exchange.socket.once('close', () => hanging.delete(exchange));
  };

  const server = await startServer((exchange) => {
    const { subject, call } = readSubject(exchange.request);
    const attempt = (attempts.get(subject) ?? 0) + 1;
    attempts.set(subject, attempt);
    const down = call >= outage.from && call < outage.to;
    const chaos = down ? 'busy' : chooseChaos(seed, hash(subject), attempt);
    met.add(chaos);
    if (!refusing.has(chaos)) execute(subject, `${exchange.request.headers['idempotency-key']}`);
    const waits = perform[chaos](exchange);
    if (waits) hang(exchange);
  });
  return {
    url: server.url,
    executions,
    hanging,
    met,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
};

type Exchange = Parameters<RequestHandler>[0];

const refusing: ReadonlySet<Chaos> = new Set(['busy', 'limited', 'reset before']);

const half = ({ response }: Exchange, then: () => void = () => {}) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"subject":', then);
};

/** Sends each kind of response. Returns `true` if nothing will follow. */
const perform: Readonly<Record<Chaos, (exchange: Exchange) => boolean>> = {
  well: ({ request, response }) => {
    const { subject } = readSubject(request);
    const page = Number(subject.split('.')[1] ?? 1);
    const list = { data: [{ subject }], page, pageSize: 1, total: 3, totalPages: 3 };
    reply(response, subject.includes('.') ? list : { subject });
    return false;
  },
  busy: ({ response }) => {
    reply(response, { title: 'Busy' }, { status: 503 });
    return false;
  },
  limited: ({ response }) => {
    reply(response, { title: 'Slow down' }, { status: 429, headers: { 'retry-after': '15' } });
    return false;
  },
  fails: ({ response }) => {
    reply(response, { title: 'Oops' }, { status: 500 });
    return false;
  },
  broken: ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"subject": oops');
    return false;
  },
  'reset before': ({ socket }) => {
    socket.resetAndDestroy();
    return false;
  },
  'reset after': ({ socket }) => {
    socket.resetAndDestroy();
    return false;
  },
  cut: (exchange) => {
    half(exchange, () => exchange.socket.destroy());
    return false;
  },
  hang: () => true,
  stall: (exchange) => {
    half(exchange);
    return true;
  },
};

/** `/api/v1/things/12` is call 12; `/api/v1/things?call=12&page=2` is page 2 of it; a write says so in its body. */
const readSubject = ({ path, body }: ReceivedRequest) => {
  const { pathname, searchParams } = new URL(path, 'http://localhost');
  const listed = searchParams.get('call');
  const named =
    listed ?? (body ? (JSON.parse(body) as { name: string }).name : pathname.split('/').at(-1));
  const subject = listed ? `${listed}.${searchParams.get('page') ?? 1}` : `${named}`;
  return { subject, call: Number(named) };
};

const hash = (text: string): number =>
  [...text].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 1_000_003, 7);
