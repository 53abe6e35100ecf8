import type { Fault } from './fault.js';
import { statusFaults } from './status-faults.js';

const json = { 'content-type': 'application/json' };
const turn = () => new Promise((resolve) => setImmediate(resolve));

const respondWith =
  (body: string, headers: Record<string, string> = json): Fault['handle'] =>
  ({ response }) =>
    void response.writeHead(200, headers).end(body);

const half: Fault['handle'] = ({ response }) => {
  response.writeHead(200, { ...json, 'content-length': '100' });
  return new Promise((resolve) => response.write('{"number":', () => resolve()));
};

/** Faults without a response. */
const silent: readonly Fault[] = [
  {
    name: 'connection refused',
    at: 'connecting',
    code: 'ECONNREFUSED',
    executes: false,
    handle: () => {},
  },
  {
    name: 'name not found (DNS)',
    at: 'connecting',
    code: 'ENOTFOUND',
    executes: false,
    handle: () => {},
  },
  {
    name: 'reset before the request was carried out',
    at: 'server',
    executes: false,
    handle: ({ socket }) => void socket.resetAndDestroy(),
  },
  {
    name: 'reset after it was carried out',
    at: 'server',
    executes: true,
    handle: ({ socket }) => void socket.resetAndDestroy(),
  },
  {
    name: 'closed after it was carried out',
    at: 'server',
    executes: true,
    handle: ({ socket }) => void socket.end(),
  },
  {
    name: 'silence, past the timeout',
    at: 'server',
    executes: true,
    handle: ({ elapse }) => elapse(30_000),
  },
];

/** Faults in the body of a success. */
const unreadable: readonly Fault[] = [
  {
    name: '200, half of the body, then silence',
    at: 'server',
    executes: true,
    async handle(exchange) {
      await half(exchange);
      await turn();
      exchange.elapse(30_000);
    },
  },
  {
    name: '200, byte by byte, past the timeout',
    at: 'server',
    executes: true,
    async handle({ response, socket, elapse }) {
      response.writeHead(200, { ...json, 'content-length': '100' });
      for (let index = 0; index < 40 && !socket.destroyed; index += 1) {
        await new Promise((resolve) => response.write(' ', resolve));
        await turn();
        elapse(1_000);
      }
    },
  },
  {
    name: '200, body cut',
    at: 'server',
    executes: true,
    async handle(exchange) {
      await half(exchange);
      exchange.socket.destroy();
    },
  },
  {
    name: '200, broken JSON',
    at: 'server',
    executes: true,
    handle: respondWith('{"number": oops'),
  },
  {
    name: '200, HTML',
    at: 'server',
    executes: true,
    handle: respondWith('<html>Please log in</html>', { 'content-type': 'text/html' }),
  },
  {
    name: '200, garbage bytes',
    at: 'server',
    executes: true,
    handle: ({ response }) =>
      void response.writeHead(200, json).end(Uint8Array.of(0xff, 0x00, 0xfe, 0x80)),
  },
  { name: '200, empty', at: 'server', executes: true, handle: respondWith('') },
  {
    name: 'no HTTP at all',
    at: 'server',
    executes: true,
    handle: ({ socket }) => void socket.end('\u0000\u0001 garbage \r\n\r\n'),
  },
];

/** All faults, in the order of the table. */
export const faults: readonly Fault[] = [...silent, ...unreadable, ...statusFaults];
