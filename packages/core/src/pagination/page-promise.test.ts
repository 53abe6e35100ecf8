import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolvedRequest } from '../../test/resolved-request.js';
import { ConfigurationError } from '../errors/client-errors.js';
import { ResponseValidationError } from '../errors/response-validation-error.js';
import type { ListEnvelope } from './list-envelope.js';
import { PagePromise, type PagingOptions } from './page-promise.js';

/** A list whose pages come from a function. It records the requested page numbers. */
const listOf = (
  getPage: (page: number) => unknown,
  { firstPage = 1, ...options }: PagingOptions & { firstPage?: number } = {},
) => {
  const asked: (number | undefined)[] = [];
  const list = new PagePromise<number>((page) => {
    asked.push(page);
    const data = getPage(page ?? firstPage) as ListEnvelope<number>;
    return resolvedRequest(data, { headers: { 'x-trace-id': 'trace_1' } });
  }, options);
  return { asked, list };
};

/** Items in pages of a fixed size, as an API gives them. */
const paged =
  (items: readonly number[], pageSize: number) =>
  (page: number): ListEnvelope<number> => ({
    data: items.slice((page - 1) * pageSize, page * pageSize),
    page,
    pageSize,
    total: items.length,
    totalPages: Math.ceil(items.length / pageSize),
  });
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const collect = async <Item>(items: AsyncIterable<Item>) => {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
};
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error) => error,
  );

describe('a list', () => {
  it('sends nothing until it is awaited or iterated', async () => {
    const { list, asked } = listOf(paged(numbers(3), 2));
    await Promise.resolve();
    expect(asked).toEqual([]);
    await list;
    expect(asked).toEqual([undefined]);
  });

  it('says what to do with it when it is printed instead of awaited', () => {
    const { asked, list } = listOf(paged([1], 1));
    expect(inspect({ list })).toContain('PagePromise { await it for the first page');
    expect(asked).toEqual([]);
  });

  it('gives its first page once, however often it is awaited', async () => {
    const { list, asked } = listOf(paged(numbers(3), 2));
    const [page, again] = await Promise.all([list, list, list.firstPage(), list.withResponse()]);
    expect(page).toBe(again);
    expect(page).toMatchObject({ data: [0, 1], page: 1, pageSize: 2, total: 3, totalPages: 2 });
    expect(asked).toEqual([undefined]);
  });

  it('gives the response of its first page', async () => {
    const { list } = listOf(paged(numbers(3), 2));
    const { data, traceId } = await list.withResponse();
    expect([data.page, traceId]).toEqual([1, 'trace_1']);
  });

  it('gives every item of every page once, in order, for any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.integer({ min: 1, max: 20 }), async (count, pageSize) => {
        const { list, asked } = listOf(paged(numbers(count), pageSize));
        expect(await collect(list)).toEqual(numbers(count));
        expect(asked).toHaveLength(Math.max(1, Math.ceil(count / pageSize)));
      }),
    );
  });

  it('starts at the page that was asked for', async () => {
    const { list, asked } = listOf(paged(numbers(9), 2), { firstPage: 3 });
    expect(await collect(list)).toEqual([4, 5, 6, 7, 8]);
    expect(asked).toEqual([undefined, 4, 5]);
  });

  it.each([
    [0, [undefined, 2]],
    [2, [undefined, 2, 3, 4]],
    [4, [undefined, 2, 3, 4, 5]],
  ])(
    'fetches nothing further after a break at item %i but the pages that were ahead: %j',
    async (last, pages) => {
      const { list, asked } = listOf(paged(numbers(99), 2));
      for await (const item of list) if (item === last) break;
      await new Promise(setImmediate);
      expect(asked).toEqual(pages);
    },
  );

  it('fetches nothing ahead with a prefetch of 0', async () => {
    const { list, asked } = listOf(paged(numbers(9), 2), { prefetch: 0 });
    for await (const item of list) if (item === 2) break;
    expect(asked).toEqual([undefined, 2]);
  });

  it('fails where a page fails, after the items before it', async () => {
    const { list } = listOf((page) => {
      if (page === 2) throw new Error('page 2');
      return paged(numbers(9), 2)(page);
    });
    const seen: number[] = [];
    const failing = (async () => {
      for await (const item of list) seen.push(item);
    })();
    await expect(failing).rejects.toThrow('page 2');
    expect(seen).toEqual([0, 1]);
  });

  it('walks through pages', async () => {
    const { list } = listOf(paged(numbers(5), 2));
    expect((await collect(list.pages())).map(({ data }) => data)).toEqual([[0, 1], [2, 3], [4]]);
  });

  it('is a promise to everything that takes one', async () => {
    const { list } = listOf(paged(numbers(1), 2));
    const promise: Promise<unknown> = list;
    let finished = false;
    await promise.finally(() => {
      finished = true;
    });
    expect(finished).toBe(true);
    const failing = listOf(() => ({})).list;
    expect(await failing.catch((error) => error)).toBeInstanceOf(ResponseValidationError);
  });
});

describe('toArray', () => {
  it.each([
    [0, []],
    [1, [undefined]],
    [2, [undefined]],
    [3, [undefined, 2]],
    [99, [undefined, 2, 3]],
  ])('with a limit of %i asks for the pages %j', async (limit, pages) => {
    const { list, asked } = listOf(paged(numbers(5), 2));
    expect(await list.toArray({ limit })).toEqual(numbers(Math.min(limit, 5)));
    expect(asked).toEqual(pages);
  });

  it.each([0, 1.5])('refuses a concurrency of %s', async (concurrency) => {
    const { list, asked } = listOf(paged(numbers(5), 2));
    expect(await failureOf(list.toArray({ concurrency }))).toBeInstanceOf(ConfigurationError);
    expect(asked).toEqual([]);
  });

  it('refuses options that it does not know', async () => {
    const { list, asked } = listOf(paged(numbers(5), 2));
    const failure = await failureOf(list.toArray({ limt: 3 } as object));
    expect(failure).toBeInstanceOf(ConfigurationError);
    expect(failure.message).toContain('Did you mean limit?');
    expect(asked).toEqual([]);
  });

  it.each([-1, 1.5, Number.NaN])('refuses a limit of %s', async (limit) => {
    const { list, asked } = listOf(paged(numbers(5), 2));
    expect(await failureOf(list.toArray({ limit }))).toBeInstanceOf(ConfigurationError);
    expect(asked).toEqual([]);
  });
});

describe('a page', () => {
  it('gets the next one, and refuses after the last', async () => {
    const { list } = listOf(paged(numbers(3), 2));
    const first = await list;
    expect(first.hasNextPage()).toBe(true);
    const last = await first.getNextPage();
    expect(last.data).toEqual([2]);
    expect(last.hasNextPage()).toBe(false);
    expect(await failureOf(last.getNextPage())).toBeInstanceOf(ConfigurationError);
  });

  it.each([
    undefined,
    'text',
    [],
    {},
    { data: {}, page: 1, totalPages: 1 },
    { data: [], page: 1 },
    { data: [], page: '1', totalPages: 1 },
  ])('is not made of %j', async (response) => {
    const error = await failureOf(listOf(() => response).list.firstPage());
    expect(error).toBeInstanceOf(ResponseValidationError);
    expect(error.message).toContain('is not a list');
  });
});

describe('a list that changes while it is read', () => {
  it('goes on after an empty page in the middle', async () => {
    const { list } = listOf((page) => ({
      ...paged(numbers(6), 2)(page),
      ...(page === 2 && { data: [] }),
    }));
    expect(await collect(list)).toEqual([0, 1, 4, 5]);
  });

  it('is followed when it grows and when it shrinks', async () => {
    const grows = listOf((page) => paged(numbers(page === 1 ? 4 : 8), 2)(page));
    expect(await collect(grows.list)).toEqual(numbers(8));
    const shrinks = listOf((page) => paged(numbers(page === 1 ? 8 : 4), 2)(page));
    expect(await collect(shrinks.list)).toEqual(numbers(4));
  });

  it('ends when the API gives the last page there is instead of one that is gone', async () => {
    const { list } = listOf((page) =>
      paged(numbers(page < 3 ? 8 : 4), 2)(Math.min(page, page < 3 ? 4 : 2)),
    );
    expect(await collect(list)).toEqual([0, 1, 2, 3]);
  });

  it('that gets the same page again and again fails instead of repeating items', async () => {
    const { list, asked } = listOf(() => paged(numbers(8), 2)(1));
    const error = await failureOf(collect(list));
    expect(error).toBeInstanceOf(ResponseValidationError);
    expect(error.message).toContain('page 1 of 4 instead of page 2');
    expect(asked).toEqual([undefined, 2, 3]);
  });

  it.each([[[1]], [[]]])(
    'that always has one more page (of %j) fails instead of never ending',
    async (data) => {
      const { list, asked } = listOf((page) => ({
        data,
        page,
        pageSize: 1,
        total: page + 1,
        totalPages: page + 1,
      }));
      const error = await failureOf(collect(list));
      expect(error).toBeInstanceOf(ResponseValidationError);
      expect(error.message).toContain('does not end');
      expect(asked.length).toBeLessThan(200);
    },
  );
});
