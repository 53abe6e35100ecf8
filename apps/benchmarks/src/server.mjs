// The server for all clients, in a process of its own. It is controlled by IPC, and responds to any path, in the form
// that each client expects from its own API.
import { createServer } from 'node:http';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAgent, createCall, createItem } from './sample.mjs';
import { sendInSmallChunks } from './small-chunks.mjs';

const pages = 100;
const pageSize = 100;
// ElevenLabs' client rejects a response without its own ids.
const wholeAgent = { ...createAgent(), voice_id: 'voice_1', agent_id: 'agt_1' };
const agent = Buffer.from(JSON.stringify(wholeAgent));
const call = Buffer.from(JSON.stringify(createCall()));
const cachedPages = new Map();

let mode = { name: 'plain' };
let random = () => 1;
let received = new Map();

/** Creates a generator of pseudo-random numbers (mulberry32), so that all clients get the same faults. */
const seeded = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

/** Reads the page of a request: a number, as with Voisnap and GitHub, or a cursor, as with Stripe and OpenAI. */
const readPage = (url) => {
  const cursor = url.searchParams.get('starting_after') ?? url.searchParams.get('after');
  if (cursor) return Math.floor((Number(cursor.slice(4)) + 1) / pageSize) + 1;
  return Number(url.searchParams.get('page') ?? 1);
};

const writePage = (page) => {
  const known = cachedPages.get(page);
  if (known) return known;
  const data = Array.from({ length: pageSize }, (_, index) =>
    createItem((page - 1) * pageSize + index),
  );
  const counts = { page, pageSize, total: pages * pageSize, totalPages: pages };
  const written = JSON.stringify({ object: 'list', data, has_more: page < pages, ...counts });
  cachedPages.set(page, written);
  return written;
};

const answerList = async (url, response) => {
  const page = readPage(url);
  await sleep(mode.delay ?? 0);
  const next = `<http://${url.host}${url.pathname}?page=${page + 1}&per_page=100>; rel="next"`;
  response.writeHead(200, {
    'content-type': 'application/json',
    ...(page < pages && { link: next }),
  });
  response.end(writePage(page));
};

/** Responds with an error whose body lists `mode.errors` fields. */
const answerError = (response) => {
  const errors = Array.from({ length: mode.errors }, (_, index) => ({
    field: `tools.${index}.name`,
    message: 'must not be empty',
  }));
  const text = { title: 'Bad request', detail: 'The request is not valid.' };
  const error = { type: 'invalid_request_error', message: text.detail };
  response.writeHead(mode.status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ...text, status: mode.status, error, errors }));
};

const readBody = async (request) => {
  if (mode.name === 'upload') {
    for await (const _ of request);
    return '';
  }
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

/** Decides whether and how this request fails. Records requests that are carried out. */
const findFault = (request, body) => {
  if (mode.name === 'unavailable' && random() < mode.share) return 'unavailable';
  if (body !== '')
    received.set(body, [...(received.get(body) ?? []), request.headers['idempotency-key']]);
  return mode.name === 'reset' && random() < mode.share ? 'reset' : undefined;
};

const server = createServer(async (request, response) => {
  const url = new URL(request.url, `http://${request.headers.host}`);
  const body = request.method === 'GET' ? '' : await readBody(request);
  const fault = mode.share ? findFault(request, body) : undefined;
  if (fault === 'reset') return request.socket.resetAndDestroy();
  if (fault === 'unavailable') {
    response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '0' });
    return response.end('{"title":"Service Unavailable","status":503}');
  }
  if (mode.name === 'error') return answerError(response);
  if (mode.name === 'small chunks') return sendInSmallChunks(response, wholeAgent, mode);
  if (mode.name === 'list' && request.method === 'GET') return answerList(url, response);
  const sent = url.pathname.endsWith('/outbound-calls') ? call : agent;
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': sent.length });
  return response.end(sent);
});
server.keepAliveTimeout = 60_000;

process.on('message', (wanted) => {
  if (wanted.mode) {
    mode = wanted.mode;
    random = seeded(42);
    received = new Map();
  }
  // Without a key, or with two keys, even a server that honours keys carries a request out twice.
  const repeated = [...received.values()].filter((keys) => keys.length > 1);
  const unprotected = repeated.filter(
    (keys) => keys.includes(undefined) || new Set(keys).size === keys.length,
  );
  process.send({ repeated: repeated.length, unprotected: unprotected.length });
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
