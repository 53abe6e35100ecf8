// Makes many calls through a dispatcher in the process, and prints by how much the heap has grown. Run it with
// --expose-gc. Arguments: what to create many times, and how many times.

import { HttpClient } from '../../src/index.js';
import { createInProcessDispatcher } from '../in-process-dispatcher.js';

const [what, count] = [process.argv[2], Number(process.argv[3])];
const status = what === 'failures' ? 404 : 200;
const dispatcher = createInProcessDispatcher(status, JSON.stringify({ id: 'thing_1' }));
const createClient = () =>
  new HttpClient({ apiKey: 'vsnp_sb_key', baseUrl: 'http://localhost:1', dispatcher });
const shared = createClient();
const { signal } = new AbortController();
let succeeded = 0;

const call = async (client: HttpClient, number: number) => {
  const method = number % 4 === 0 ? 'POST' : 'GET';
  const body = method === 'POST' ? { body: { number } } : {};
  try {
    await client.request({ method, path: `/things/${number}`, ...body }, { signal });
    succeeded += 1;
  } catch {}
};
const work = async (number: number) => {
  if (what !== 'clients') return call(shared, number);
  await using client = createClient();
  await call(client, number);
};
const repeat = async (times: number) => {
  for (let done = 0; done < times; done += 50) {
    await Promise.all(Array.from({ length: 50 }, (_, index) => work(done + index)));
  }
};

/** Measures the heap in bytes, after collecting garbage. */
const measureHeap = async () => {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return process.memoryUsage().heapUsed;
};

// Code is compiled and caches are filled first.
await repeat(Math.min(count / 5, 5_000));
succeeded = 0;
const before = await measureHeap();
await repeat(count);
const grownBytes = (await measureHeap()) - before;
await shared.close();
console.log(JSON.stringify({ calls: count, succeeded, grownBytes }));
