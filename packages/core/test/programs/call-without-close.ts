// Calls the server that is named, keeps the client open, and ends: its idle connection must not hold it.
import { HttpClient } from '../../src/index.js';

const client = new HttpClient({
  apiKey: 'key',
  baseUrl: process.argv[2],
  ...(process.argv[3] === 'fetch' && { fetch: globalThis.fetch }),
});
await client.request({ method: 'GET', path: '/answered' });
const endedAt = Date.now();
process.on('exit', () => console.log(Date.now() - endedAt));
