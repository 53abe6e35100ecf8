import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { vi } from 'vitest';
import { constructEvent, VoisnapClient, type VoisnapError } from '../src/index.js';
import { startPlainServer } from './plain-server.js';
import { outboundCall } from './responses.js';

const apiKey = 'vsnp_sb_0123456789';

const failureOf = async (work: () => unknown): Promise<VoisnapError> => {
  try {
    await work();
  } catch (error) {
    return error as VoisnapError;
  }
  throw new Error('It did not fail.');
};

/** A port on which nothing listens. */
const findClosedUrl = async (): Promise<string> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
};

const problem = (status: number, title: string, detail: string) => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: { type: `https://api.voisnap.ai/errors/${status}`, title, status, detail },
});

/** Calls `agents.get` of a server with one response. */
const getFrom = async (
  response: Parameters<typeof startPlainServer>[0],
  options: ConstructorParameters<typeof VoisnapClient>[0] = {},
) => {
  await using server = await startPlainServer(response);
  await using client = new VoisnapClient({
    apiKey,
    baseUrl: server.url,
    maxRetries: 0,
    ...options,
  });
  return await failureOf(() => client.agents.get('agt_1'));
};

const createClient = (options: object = {}) =>
  new VoisnapClient({ apiKey, baseUrl: 'http://localhost:1', ...options });

/** Waits for a resource that stays in the state that a server gives. */
const waitWith = async (
  poll: Parameters<typeof startPlainServer>[0],
  wait: (client: VoisnapClient) => Promise<unknown>,
) => {
  await using server = await startPlainServer((request, index) =>
    request.method === 'POST'
      ? { status: 201, body: { ...outboundCall, id: 'obc_1', status: 'queued' } }
      : poll(request, index),
  );
  await using client = createClient({ baseUrl: server.url, maxRetries: 0 });
  return await failureOf(() => wait(client));
};

/** A server that accepts connections and never responds. */
const hang = async (): Promise<VoisnapError> => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => void sockets.add(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await using client = createClient({ baseUrl, timeout: 100, maxRetries: 0 });
  const error = await failureOf(() => client.agents.get('agt_1'));
  for (const socket of sockets) socket.destroy();
  server.close();
  return error;
};

const call = { agentId: 'agt_1', toNumber: '+14155550123' };
const secret = 'whsec_0123456789abcdef';
const refuse = (status: number) => () => getFrom(() => problem(status, 'Title', 'Detail.'));

/** A way to each error that the page of errors quotes in a heading, by the text of the heading. */
export const provokedErrors: Readonly<Record<string, () => Promise<VoisnapError>>> = {
  '413 …': refuse(413),
  '401 …': refuse(401),
  'No access token: the function passed as accessToken failed…': () =>
    getFrom(() => ({}), {
      apiKey: undefined,
      accessToken: () => Promise.reject(new Error('login failed')),
    }),
  '403 …': refuse(403),
  '404 …': refuse(404),
  '409 …': refuse(409),
  '422 …': refuse(422),
  'outboundCalls.create was not sent, because one field is not valid: …': () =>
    failureOf(() => createClient().outboundCalls.create({ ...call, toNumber: '0041' })),
  'agents.get: agentId: It must name one resource, but is "". Nothing was sent.': () =>
    failureOf(() => createClient().agents.get('')),
  '429 …': refuse(429),
  '500 …': refuse(500),
  'Could not connect to … (ECONNREFUSED), so nothing was sent. …': async () => {
    const baseUrl = await findClosedUrl();
    return failureOf(() => createClient({ baseUrl, maxRetries: 0 }).agents.get('agt_1'));
  },
  'The 200 response to … is not JSON (text/html). …': () =>
    getFrom(() => ({ headers: { 'content-type': 'text/html' }, body: '<html></html>' })),
  'The part of the SDK for … could not be loaded. …': async () => {
    const part = '../../core/src/late/raw-requests.js';
    vi.doMock(part, () => {
      throw new Error('404');
    });
    const error = await failureOf(() => createClient().request({ method: 'GET', path: '/things' }));
    vi.doUnmock(part);
    return error;
  },
  'agents.get: no complete response to GET … within … ms (option timeout). …': hang,
  'agents.get was aborted by its signal. …': () =>
    failureOf(() => createClient().agents.get('agt_1', { signal: AbortSignal.abort() })),
  'The client was closed while agents.get was under way. …': () =>
    failureOf(async () => {
      const client = createClient();
      const getting = client.agents.get('agt_1');
      void client.close();
      await getting;
    }),
  'agents.get: unexpected response: …': () =>
    getFrom(() => ({ body: { id: 7 } }), { validation: 'strict' }),
  'No credentials…. Nothing was sent. …': () =>
    failureOf(() => createClient({ apiKey: undefined }).agents.get('agt_1')),
  'Both apiKey and accessToken were passed, and only one can be sent. …': () =>
    failureOf(() => createClient({ accessToken: 'eyJhbGci' })),
  'apiKey is in quotes: remove them.': () =>
    failureOf(() => createClient({ apiKey: `"${apiKey}"` })),
  'Unknown option "timout" in the client options. Did you mean timeout?': () =>
    failureOf(() => createClient({ timout: 5_000 })),
  'timeout is in milliseconds: 30 would be 30 ms; …': () =>
    failureOf(() => createClient({ timeout: 30 })),
  'baseUrl … would send your credentials unencrypted. Use https. …': () =>
    failureOf(() => createClient({ baseUrl: 'http://example.com' })),
  'The client is closed, so nothing was sent. …': () =>
    failureOf(async () => {
      const client = createClient();
      await client.close();
      await client.agents.get('agt_1');
    }),
  'getAccessToken: this client has an API key, …': () =>
    failureOf(() => createClient().getAccessToken()),
  'Call … was placed. Stopped waiting for call … to end: a poll failed with PermissionError 403: …':
    () =>
      waitWith(
        () => problem(403, 'Forbidden', 'No scope.'),
        (client) => client.outboundCalls.createAndWait(call),
      ),
  'Timed out after … ms while waiting for call … to end. …': () =>
    waitWith(
      () => ({ body: { ...outboundCall, id: 'obc_1', status: 'ringing' } }),
      (client) => client.outboundCalls.waitUntilEnded('obc_1', { timeout: 100 }),
    ),
  'Failed while waiting for document … to be indexed…': () =>
    waitWith(
      () => ({ body: { id: 'kb_1', status: 'failed', error: 'It is encrypted.' } }),
      (client) => client.knowledgeBase.waitUntilIndexed('kb_1'),
    ),
  'The request has no X-Webhook-Signature header. …': () =>
    failureOf(() => constructEvent('{}', {}, secret)),
  'The body is an object: it was parsed already, …': () =>
    failureOf(() => constructEvent({} as never, {}, secret)),
};
