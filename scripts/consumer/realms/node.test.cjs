/** @jest-environment node */
// Jest runs tests in a realm of its own: what Node's modules throw is no `Error` there.
const http = require('node:http');
const net = require('node:net');
const { ConnectionError, VoisnapClient } = require('@voisnap/sdk');

const listen = (server) =>
  new Promise((done) => server.listen(0, '127.0.0.1', () => done(server.address().port)));
const close = (server) => new Promise((done) => server.close(done));
const failureOf = (baseUrl, options) =>
  new VoisnapClient({ apiKey: 'vsnp_sb_0123456789', baseUrl, logLevel: 'off', ...options }).agents
    .get('agt_1')
    .catch((error) => error);

test.each([
  ['undici', {}],
  ['fetch', { fetch: globalThis.fetch }],
])('a refused connection has its code by %s', async (_name, options) => {
  const server = net.createServer();
  const port = await listen(server);
  await close(server);
  const error = await failureOf(`http://127.0.0.1:${port}`, { ...options, maxRetries: 0 });
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ code: 'ECONNREFUSED', requestSent: 'no' });
});

test.each([
  ['undici', {}],
  ['fetch', { fetch: globalThis.fetch }],
])('what TLS refuses is tried once by %s', async (_name, options) => {
  const server = http.createServer();
  const port = await listen(server);
  const error = await failureOf(`https://127.0.0.1:${port}`, options);
  expect(error).toMatchObject({ code: 'ERR_SSL_WRONG_VERSION_NUMBER', requestSent: 'no' });
  expect(error.attempts).toHaveLength(1);
  await close(server);
});

test('a call, and an upload of bytes of this realm, come back', async () => {
  const server = http.createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ id: 'kb_1', received: body.includes('open from nine') }));
  });
  const baseUrl = `http://127.0.0.1:${await listen(server)}`;
  const client = new VoisnapClient({ apiKey: 'vsnp_sb_0123456789', baseUrl, logLevel: 'off' });
  const data = new TextEncoder().encode('open from nine');
  const file = { data, filename: 'hours.txt' };
  expect(await client.knowledgeBase.uploadDocument({ file })).toMatchObject({ received: true });
  await client.close();
  await close(server);
});
