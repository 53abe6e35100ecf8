import type { Fault } from './fault.js';

const json = { 'content-type': 'application/json' };
const html = { 'content-type': 'text/html' };

const refusing =
  (status: number, headers: Record<string, string>, body: string): Fault['handle'] =>
  ({ response }) =>
    void response.writeHead(status, headers).end(body);

/** A status with a problem of the API as its body. */
const problem = (status: number, { executes = false, name = `${status}` } = {}): Fault => ({
  name,
  at: 'server',
  executes,
  handle: refusing(status, json, JSON.stringify({ title: 'No', status })),
});

/** A refusal of the API itself, before the work. */
const withRetryAfter = (status: number, seconds: number): Fault => ({
  name: `${status} with \`Retry-After: ${seconds}\``,
  at: 'server',
  executes: false,
  handle: refusing(status, { ...html, 'retry-after': `${seconds}` }, ''),
});

/** The same response of a gateway, whose server did the work before or did not. */
const beforeAndAfter = (name: string, handle: Fault['handle']): readonly Fault[] => [
  { name: `${name}, before the work`, at: 'server', executes: false, handle },
  { name: `${name}, after the work`, at: 'server', executes: true, handle },
];

const early = (name: string, executes: boolean): Fault => ({
  name,
  at: 'server',
  executes,
  early: true,
  handle: refusing(503, { connection: 'close' }, ''),
});

const cut: Fault['handle'] = ({ response, socket }) => {
  response.writeHead(503, { ...json, 'content-length': '100' });
  response.write('{"t', () => socket.destroy());
};

/** Faults that are responses with an error status. */
export const statusFaults: readonly Fault[] = [
  ...[400, 401, 403, 404, 422].map((status) => problem(status)),
  ...[409, 425].flatMap((status) =>
    beforeAndAfter(`${status}`, refusing(status, json, JSON.stringify({ title: 'No', status }))),
  ),
  ...beforeAndAfter('408 of a gateway', refusing(408, {}, '')),
  problem(429, { name: "429 with the API's problem document" }),
  withRetryAfter(429, 1),
  withRetryAfter(429, 3_600),
  ...beforeAndAfter('429 of a gateway', refusing(429, html, '<h1>Too Many Requests</h1>')),
  ...[500, 502, 504, 520].flatMap((status) =>
    beforeAndAfter(`${status}`, refusing(status, html, `<h1>${status}</h1>`)),
  ),
  problem(500, { name: "500 with the API's problem document, after the work", executes: true }),
  problem(503, { name: "503 with the API's problem document" }),
  withRetryAfter(503, 1),
  ...beforeAndAfter('503, empty', refusing(503, {}, '')),
  ...beforeAndAfter('503, HTML', refusing(503, html, '<h1>503</h1>')),
  ...beforeAndAfter('503, cut', cut),
  early('503 before the request was read', false),
  early('503 before the request was read, which is carried out all the same', true),
  ...beforeAndAfter('303 to another page', refusing(303, { location: '/' }, '')),
];
