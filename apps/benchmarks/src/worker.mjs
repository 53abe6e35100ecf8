// One client in a process of its own. It runs tasks that come by IPC, and reports the cost of each.
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createGraph, printError } from './print-error.mjs';
import { watchMemory } from './watch-memory.mjs';

const [module, url] = process.argv.slice(2);
const { open } = await import(pathToFileURL(module));
const client = open(url);
let serial = 0;

/** Calls `call` `count` times, `concurrency` at once. Counts failures, and does not throw. */
const repeat = async ({ count, concurrency = 1 }, call) => {
  const failures = [];
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      try {
        await call();
      } catch (error) {
        failures.push({ message: String(error).slice(0, 200), requestSent: error.requestSent });
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  return failures;
};

/** Creates each name once, so that the server notices names that it has created twice. */
const nextName = () => {
  serial += 1;
  return `agent ${process.pid} ${serial}`;
};

const tasks = {
  get: (task) => repeat(task, () => client.get()),
  post: (task) => repeat(task, () => client.post(nextName())),
  postWithKey: (task) =>
    repeat(task, () => client.post(nextName(), { idempotencyKey: `key-${serial}` })),
  list: async ({ consume, pageSize = 100 }) => {
    let items = 0;
    for await (const _ of client.list()) {
      items += 1;
      if (consume && items % pageSize === 0) await sleep(consume);
    }
    return items === 10_000 ? [] : [{ message: `${items} items` }];
  },
  listAll: async () => {
    const { length } = await client.listAll();
    return length === 10_000 ? [] : [{ message: `${length} items` }];
  },
  hold: async ({ every }) => {
    const findHeld = watchMemory(every);
    const failures = await repeat({ count: 1 }, () => client.get());
    return Object.assign(failures, { held: findHeld() });
  },
  print: async ({ stopped }) => {
    const options = stopped ? [{ signal: AbortSignal.abort(createGraph()) }] : [];
    const [failed] = await Promise.allSettled([client.get(...options)]);
    if (failed.status === 'fulfilled') return [{ message: 'no error' }];
    return Object.assign([], { printed: printError(failed.reason) });
  },
  upload: ({ file }) => repeat({ count: 1 }, () => client.upload(file)),
  signal: async (task) => {
    const { signal } = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...listener) => {
      listeners += 1;
      addEventListener.apply(signal, listener);
    };
    signal.removeEventListener = (...listener) => {
      listeners -= 1;
      removeEventListener.apply(signal, listener);
    };
    const failures = await repeat(task, () => client.get({ signal }));
    return failures.length > 0 ? failures : Object.assign([], { listeners });
  },
};

const measure = async (task) => {
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  let peak = process.memoryUsage.rss();
  const before = peak;
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 25);
  const cpuStart = process.cpuUsage();
  const startedAt = performance.now();
  const failures = await tasks[task.name](task);
  const wall = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpuStart);
  clearInterval(sampler);
  globalThis.gc?.();
  return {
    wall,
    cpu: (user + system) / 1_000,
    rssGrowth: peak - before,
    heapGrowth: process.memoryUsage().heapUsed - heapBefore,
    listeners: failures.listeners,
    held: failures.held,
    printed: failures.printed,
    failed: failures.length,
    unknown: failures.filter(({ requestSent }) => requestSent === 'maybe').length,
    failure: failures[0]?.message,
  };
};

process.on('message', async (task) => {
  try {
    process.send(await measure(task));
  } catch (error) {
    process.send({ failed: 1, failure: String(error) });
  }
});
process.on('disconnect', () => process.exit());
process.send({ ready: true });
