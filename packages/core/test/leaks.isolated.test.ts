import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { HttpClient, Operation } from '../src/index.js';
import { runProgram } from './run-program.js';
import { connect } from './test-client.js';
import { operations } from './test-operations.js';
import { type RequestHandler, reply } from './test-server.js';

const upload: Operation<{ input: { body: { file: Uint8Array } }; response: unknown }> = {
  id: 'files.upload',
  method: 'POST',
  path: '/files',
  retry: 'unsafe',
  rateLimitPolicy: 'api-write',
  multipart: { fileField: 'file', jsonFields: [], maxFileBytes: 10_000, mediaTypes: {} },
};
const get = { path: { id: '1' } };
const file = new Uint8Array(2_000);

/** Five pages of one thing each, and a thing for everything else. */
const handle: RequestHandler = ({ request, response }) => {
  const page = Number(/[?&]page=(\d+)/.exec(request.path)?.[1] ?? 1);
  const list = { data: [{ number: page }], page, pageSize: 1, total: 5, totalPages: 5 };
  reply(response, /\/things(\?|$)/.test(request.path) ? list : {});
};

/** Everything that accepts a signal: a promise for each use. */
const uses: Readonly<
  Record<string, (client: HttpClient, signal: AbortSignal) => PromiseLike<unknown>>
> = {
  calls: (client, signal) => client.call(operations.get, get, { signal }),
  'calls that fail': (client, signal) =>
    client.call(operations.get, { path: { id: '' } }, { signal }).catch(() => {}),
  uploads: (client, signal) => client.call(upload, { body: { file } }, { signal }),
  'raw requests': (client, signal) =>
    client.request({ method: 'GET', path: '/things/1' }, { signal }),
  'lists of five pages': (client, signal) =>
    client.paginate(operations.list, {}, { signal }).toArray(),
  'lists that are left after an item': async (client, signal) => {
    for await (const _thing of client.paginate(operations.list, {}, { signal })) break;
  },
  polls: (client, signal) =>
    client.pollUntil(
      { read: (options) => client.call(operations.get, get, options), isDone: () => true },
      { signal },
    ),
};

describe('one signal for hundreds of uses', () => {
  it.each(Object.entries(uses))('carries no listener after %s', async (_name, use) => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error) => warnings.push(warning);
    process.on('warning', onWarning);
    const { signal } = new AbortController();
    const { client } = await connect(handle);
    // 7 × 720 = 5 040 uses of a signal; each use here has one of its own.
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(Array.from({ length: 36 }, () => use(client, signal)));
    }
    // A list that was left may have had its next page on the way.
    await client.close();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', onWarning);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(warnings).toEqual([]);
  });

  it('carries none after all of them at once', async () => {
    const { signal } = new AbortController();
    const { client } = await connect(handle);
    const all = Object.values(uses);
    for (let round = 0; round < 8; round += 1) {
      const mixed = Array.from({ length: 5 * all.length }, (_, index) => all[index % all.length]);
      await Promise.all(mixed.map((use) => use?.(client, signal)));
    }
    await client.close();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

/** The measurements of a program. */
const measure = async (...programArguments: string[]) => {
  const flags = ['--expose-gc'];
  const { stdout } = await runProgram('many-calls.ts', programArguments, { flags });
  return JSON.parse(stdout) as { calls: number; succeeded: number; grownBytes: number };
};

describe('the heap', () => {
  it('is as large after 100 000 calls as it was before them', async () => {
    const { calls, succeeded, grownBytes } = await measure('calls', '100000');
    expect(calls).toBe(100_000);
    expect(succeeded).toBe(100_000);
    // 10 bytes a call: one object that is kept for each would be ten times that.
    expect(grownBytes).toBeLessThan(1_000_000);
  });

  it('is as large after 10 000 calls that fail as it was before them', async () => {
    const { succeeded, grownBytes } = await measure('failures', '10000');
    expect(succeeded).toBe(0);
    expect(grownBytes).toBeLessThan(1_000_000);
  });

  it('is as large after 2 000 clients as it was before them', async () => {
    const { succeeded, grownBytes } = await measure('clients', '2000');
    expect(succeeded).toBe(2_000);
    expect(grownBytes).toBeLessThan(1_000_000);
  });
});
