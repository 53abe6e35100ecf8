// Prints how long each address of a host is tried when a client connects: directly, through a proxy, and to a host
// of NO_PROXY. Connecting is replaced, in this process alone.
import net from 'node:net';
import { type ClientOptions, HttpClient } from '../../src/index.js';

const seen: unknown[] = [];
Object.assign(net, {
  connect: (options: net.NetConnectOpts & { autoSelectFamilyAttemptTimeout?: number }) => {
    seen.push(options.autoSelectFamilyAttemptTimeout);
    return new net.Socket().destroy(new Error('not in this program'));
  },
});
const proxy = 'http://127.0.0.1:9';
Object.assign(process.env, { http_proxy: proxy, no_proxy: 'localhost' });
const ways: ClientOptions[] = [
  { baseUrl: 'http://localhost:9' },
  { baseUrl: 'http://localhost:9', proxy },
  { baseUrl: 'http://127.0.0.1:9', proxy: 'environment' },
  { baseUrl: 'http://localhost:9', proxy: 'environment' },
];
for (const way of ways) {
  const client = new HttpClient({ apiKey: 'key', maxRetries: 0, ...way });
  await client.request({ method: 'GET', path: '/things' }).catch(() => {});
  await client.close();
}
console.log(JSON.stringify(seen));
