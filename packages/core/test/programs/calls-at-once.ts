// Makes many calls at once, and counts their outcomes. Arguments: the server, the number of calls, the transport,
// maxConcurrency.
import { type ConnectionError, HttpClient } from '../../src/index.js';

const [baseUrl, count, transport, limit] = process.argv.slice(2);
const client = new HttpClient({
  apiKey: 'key',
  baseUrl,
  maxRetries: 0,
  ...(transport === 'fetch' && { fetch: globalThis.fetch }),
  ...(limit !== undefined && { maxConcurrency: Number(limit) }),
});
const ends = new Map<string, number>();
let message: string | undefined;
await Promise.all(
  Array.from({ length: Number(count) }, async () => {
    const end = await client.request({ method: 'GET', path: '/things' }).then(
      () => 'answered',
      (error: ConnectionError) => {
        message ??= error.message;
        return String(error.code);
      },
    );
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }),
);
await client.close();
console.log(JSON.stringify({ ...Object.fromEntries(ends), message }));
