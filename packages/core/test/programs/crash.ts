// Calls the named server with the given key, and catches no error.
import { HttpClient } from '../../src/index.js';

const [baseUrl, apiKey] = process.argv.slice(2);
const client = new HttpClient({ apiKey, baseUrl, logLevel: 'off', maxRetries: 0 });
await client.request({ method: 'GET', path: '/things' });
