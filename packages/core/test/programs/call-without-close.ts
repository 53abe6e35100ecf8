// Calls the named server and does not close the client. The idle connection must not keep the process alive.
import { HttpClient } from '../../src/index.js';

const client = new HttpClient({
  apiKey: 'key',
  baseUrl: process.argv[2],
  ...(process.argv[3] === 'fetch' && { fetch: globalThis.fetch }),
});
await client.request({ method: 'GET', path: '/answered' });
const endedAt = Date.now();
process.on('exit', () => console.log(Date.now() - endedAt));
