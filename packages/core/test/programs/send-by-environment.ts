// Calls the server that is named through the proxies of its environment.
import { HttpClient } from '../../src/index.js';

const client = new HttpClient({ apiKey: 'key', baseUrl: process.argv[2], proxy: 'environment' });
const sending = client.request({ method: 'GET', path: '/things' });
console.log(JSON.stringify(await sending.catch((failure: unknown) => ({ failure }))));
await client.close();
