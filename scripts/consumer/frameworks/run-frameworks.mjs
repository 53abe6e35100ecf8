// Checks the responses of servers when the API refuses their key, and when a webhook is not signed: with the error
// handlers of docs/errors-and-retries.md, whose samples are in ./documented, and without handlers.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import process from 'node:process';
import express from 'express';
import fastify from 'fastify';

const api = createServer((_request, response) => {
  const headers = { 'content-type': 'application/problem+json', 'set-cookie': 'session=1' };
  // Without content-length: sent in chunks, as most servers send problems.
  response.writeHead(401, headers).write('{"title":"Unauthorized","detail":"The API key is ');
  response.end('not known.","status":401}');
});
await once(api.listen(0, '127.0.0.1'), 'listening');
process.env.VOISNAP_BASE_URL = `http://127.0.0.1:${api.address().port}`;
process.env.VOISNAP_API_KEY = 'vsnp_sb_0123456789';
process.env.VOISNAP_WEBHOOK_SECRET = 'whsec_0123456789';
process.env.NODE_ENV = 'production';

const { VoisnapClient } = await import('@voisnap/sdk');
const { constructEvent } = await import('@voisnap/sdk/webhooks');
const documented = {
  express: (await import('../documented/express.mjs')).app,
  fastify: (await import('../documented/fastify.mjs')).app,
};
// The servers print errors, as they should. This run does not show them.
console.error = () => {};

const client = new VoisnapClient();
const bare = { express: express(), fastify: fastify() };
for (const app of Object.values(bare)) app.get('/agents/:id', async () => client.agents.get('1'));
for (const apps of [documented, bare]) {
  apps.express.get('/webhook', async () => constructEvent('{}', {}));
  // Express looks for error handlers after the route that failed.
  const { stack } = apps.express.router;
  stack.sort((one, other) => Number(one.handle.length === 4) - Number(other.handle.length === 4));
  apps.fastify.get('/webhook', async () => constructEvent('{}', {}));
}

const listen = async (app) => {
  // An Express app is itself the listener of a server.
  const server = typeof app === 'function' ? createServer(app) : (await app.ready()).server;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
};

const get = (server, path) =>
  new Promise((resolve, reject) => {
    const { port } = server.address();
    request({ host: '127.0.0.1', port, path, agent: false }, async (response) => {
      let body = '';
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode, headers: response.headers, body });
    })
      .on('error', reject)
      .end();
  });

for (const [kind, apps] of Object.entries({ documented, bare })) {
  for (const [framework, app] of Object.entries(apps)) {
    const server = await listen(app);
    const failed = await get(server, '/agents/agt_1');
    const name = `${framework}, ${kind}`;
    assert.equal(failed.status, kind === 'documented' ? 502 : 401, name);
    assert.equal(failed.headers['set-cookie'], undefined, name);
    if (kind === 'documented') assert.doesNotMatch(failed.body, /API key|agt_1|trace/, name);
    assert.equal((await get(server, '/webhook')).status, 400, name);
    server.close();
  }
}
await client.close();
api.close();
process.exit();
