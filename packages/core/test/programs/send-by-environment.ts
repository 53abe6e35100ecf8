// Calls the named server through the proxies of the environment.
import { HttpClient } from '../../src/index.js';

const client = new HttpClient({ apiKey: 'key', baseUrl: process.argv[2], proxy: 'environment' });
const sending = client.request({ method: 'GET', path: '/things' });
console.log(JSON.stringify(await sending.catch((failure: unknown) => ({ failure }))));
await client.close();
