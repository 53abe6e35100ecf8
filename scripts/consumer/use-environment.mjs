// Creates a client from the environment alone: new VoisnapClient() with VOISNAP_API_KEY and VOISNAP_BASE_URL.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import process from 'node:process';
import { ConfigurationError, VoisnapClient } from '@voisnap/sdk';

await assert.rejects(new VoisnapClient().agents.get('agt_1'), ConfigurationError);

const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ authorization: request.headers.authorization, url: request.url }));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
process.env.VOISNAP_API_KEY = 'vsnp_sb_from_the_environment';
process.env.VOISNAP_BASE_URL = `http://127.0.0.1:${server.address().port}`;

const client = new VoisnapClient();
assert.deepEqual(await client.request({ method: 'GET', path: '/anything' }), {
  authorization: 'Bearer vsnp_sb_from_the_environment',
  url: '/api/v1/anything',
});
await client.close();
server.close();
