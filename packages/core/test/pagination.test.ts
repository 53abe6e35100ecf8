import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { ListEnvelope, Operation } from '../src/index.js';
import { connect, failureOf } from './test-client.js';
import { type RequestHandler, reply } from './test-server.js';

const listNumbers: Operation<{
  input: { query?: { page?: number } | undefined };
  response: ListEnvelope<number>;
}> = {
  id: 'numbers.list',
  method: 'GET',
  path: '/numbers',
  retry: 'safe',
  rateLimitPolicy: 'api-standard',
};

const pageNumber = (path: string) =>
  Number(new URL(path, 'http://host').searchParams.get('page') ?? 1);
const envelope = (page: number, totalPages: number) => ({
  data: [page],
  page,
  pageSize: 1,
  total: totalPages,
  totalPages,
});
/** `count` pages of one number each; `hold` keeps the responses of some. */
const pages =
  (count: number, hold: (page: number) => boolean = () => false): RequestHandler =>
  ({ request, response }) => {
    const page = pageNumber(request.path);
    if (!hold(page)) reply(response, envelope(page, count));
  };

describe('a list over a real connection', () => {
  it('has asked for page 2 before page 1 is consumed', async () => {
    let arrived = () => {};
    const second = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { client } = await connect(({ request, response }) => {
      const page = pageNumber(request.path);
      if (page === 2) arrived();
      reply(response, envelope(page, 3));
    });
    const seen: number[] = [];
    for await (const item of client.paginate(listNumbers, {})) {
      // Would never end if the next page were asked for only after this one.
      if (item === 1) await second;
      seen.push(item);
    }
    expect(seen).toEqual([1, 2, 3]);
  });

  it('requests each page with the options as they are then', async () => {
    const { client, server } = await connect(pages(3));
    const options = { prefetch: 0, headers: { 'x-batch': '0' } };
    for await (const page of client.paginate(listNumbers, {}, options)) {
      options.headers = { 'x-batch': String(page) };
    }
    expect(server.received.map(({ headers }) => headers['x-batch'])).toEqual(['0', '1', '2']);
  });

  it('gives up the page that was ahead of a break, on the wire too', async () => {
    let gone: Promise<unknown> | undefined;
    let arrived = () => {};
    const second = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { client } = await connect(({ request, response, socket }) => {
      const page = pageNumber(request.path);
      if (page === 1) return reply(response, envelope(1, 9));
      gone = once(socket, 'close');
      arrived();
    });
    for await (const _item of client.paginate(listNumbers, {})) {
      await second;
      break;
    }
    await expect(gone).resolves.toBeDefined();
  });

  it('is collected in order with several requests at a time', async () => {
    let waiting: (() => void)[] = [];
    const { client, received } = await connect(({ request, response }) => {
      const page = pageNumber(request.path);
      const respond = () => reply(response, envelope(page, 9));
      if (page === 1) return respond();
      // Answers only when four have come, the last one first.
      waiting.unshift(respond);
      if (waiting.length < 4) return;
      for (const send of waiting) send();
      waiting = [];
    });
    const list = client.paginate(listNumbers, {}, { concurrency: 4 });
    expect(await list.toArray()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(received).toHaveLength(9);
  });

  it('ends with the signal while it waits for a page, and names the reason', async () => {
    const controller = new AbortController();
    const { client } = await connect(pages(3, (page) => page === 2));
    const list = client.paginate(listNumbers, {}, { signal: controller.signal });
    const reason = new Error('enough');
    const error = await failureOf(
      (async () => {
        for await (const _item of list) setImmediate(() => controller.abort(reason));
      })(),
    );
    expect(error).toMatchObject({ name: 'AbortError', cause: reason });
  });

  it.each([
    [{ prefetch: -1 }, 'prefetch must be a whole number of at least 0'],
    [{ concurrency: 0 }, 'concurrency must be a whole number of at least 1'],
    [{ prefech: 1 }, 'Did you mean prefetch?'],
    [null, 'The list options must be an object'],
  ])('refuses the options %j when it is read, and sends nothing', async (options, message) => {
    const { client, received } = await connect(pages(3));
    const list = client.paginate(listNumbers, {}, options as never);
    const error = await failureOf(list.toArray());
    expect(error.name).toBe('ConfigurationError');
    expect(error.message).toContain(message);
    expect(received).toHaveLength(0);
  });
});

describe('a list that gets shorter while it is read', () => {
  it('is warned of, once for each operation', async () => {
    const warnings: string[] = [];
    const logger = {
      debug() {},
      info() {},
      error() {},
      warn: (text: string) => warnings.push(text),
    };
    const { client } = await connect(
      ({ request, response }) => {
        const page = pageNumber(request.path);
        reply(response, { data: [page], page, pageSize: 1, total: 4 - page, totalPages: 3 });
      },
      { logger, logLevel: 'warn' },
    );
    for (const id of ['numbers.list', 'numbers.list', 'primes.list']) {
      await client.paginate({ ...listNumbers, id }, {}).toArray();
    }
    const problem = 'the list got shorter while it was read (3 items, then 2';
    expect(warnings).toEqual([
      expect.stringContaining(`numbers.list: ${problem}`),
      expect.stringContaining(`primes.list: ${problem}`),
    ]);
  });
});
