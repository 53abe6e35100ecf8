// Calls the server that is named through the proxies of its environment.
import { HttpClient } from '../../src/index.js';

const client = new HttpClient({ apiKey: 'key', baseUrl: process.argv[2], proxy: 'environment' });
console.log(JSON.stringify(await client.request({ method: 'GET', path: '/things' })));
await client.close();
