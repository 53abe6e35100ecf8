// Makes one call that hangs while nothing else keeps the process alive, and prints how it ended.
// Argument: the part that hangs.
import dns from 'node:dns';
import { type ClientOptions, HttpClient, type RequestOptions } from '../../src/index.js';

const hang = () => new Promise<never>(() => {});
const ways: Record<string, ClientOptions> = {
  accessToken: { accessToken: hang },
  fetch: { fetch: hang },
  dispatcher: { dispatcher: { dispatch: () => true } },
  'attempt middleware': { middleware: [{ attempt: hang }] },
  'call middleware': { middleware: [{ call: hang }] },
  lookup: { baseUrl: 'https://api.invalid' },
};
const [way = '', limit = ''] = process.argv.slice(2);
if (way === 'lookup') Object.assign(dns, { lookup: () => {} });
const client = new HttpClient({
  ...(way !== 'accessToken' && { apiKey: 'key' }),
  baseUrl: 'http://127.0.0.1:9',
  maxRetries: 0,
  ...ways[way],
});
const options: RequestOptions = { [limit]: 200 };
const ending = client.request({ method: 'GET', path: '/things' }, options);
console.log(await ending.catch((error: Error) => error.name));
