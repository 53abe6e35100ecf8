import { describe, expect, it } from 'vitest';
import { resolvedRequest } from '../../test/resolved-request.js';
import { ResponseValidationError } from '../errors/response-validation-error.js';
import type { Shrinkage } from './fetch-page.js';
import type { ListEnvelope } from './list-envelope.js';
import { PagePromise } from './page-promise.js';

interface Item {
  readonly id: string;
}
const items = (...ids: string[]) => ids.map((id) => ({ id }));

/** A list whose pages come from a function. It records requests and warnings. */
const listOf = (pageOf: (page: number) => Partial<ListEnvelope<Item>>, prefetch = 0) => {
  const asked: number[] = [];
  const shrunk: Shrinkage[] = [];
  const list = new PagePromise<Item>(
    (page = 1) => {
      asked.push(page);
      const envelope = { data: [], page, pageSize: 2, total: 4, totalPages: 2, ...pageOf(page) };
      return resolvedRequest(envelope as ListEnvelope<Item>);
    },
    { prefetch },
    (shrinkage) => shrunk.push(shrinkage),
  );
  return { list, asked, shrunk };
};
const walk = async (list: AsyncIterable<Item>) => {
  const ids: string[] = [];
  for await (const { id } of list) ids.push(id);
  return ids;
};

describe('a page', () => {
  it('is iterated through the items of all pages from it on', async () => {
    const { list, asked } = listOf((page) => ({ data: items(`a${page}`, `b${page}`) }));
    const first = await list.firstPage();
    expect(await walk(first)).toEqual(['a1', 'b1', 'a2', 'b2']);
    expect(asked).toEqual([1, 2]);
    const second = await first.getNextPage();
    expect(await walk(second)).toEqual(['a2', 'b2']);
    expect(asked).toEqual([1, 2, 2]);
  });

  it('keeps the guards of its list', async () => {
    const { list } = listOf(() => ({ data: items('a'), page: 1, totalPages: 3 }));
    const first = await list.firstPage();
    await expect(walk(first)).rejects.toBeInstanceOf(ResponseValidationError);
  });
});

describe('a list that changes while it is read', () => {
  const grown = (page: number) => ({
    data: page === 1 ? items('a', 'b') : items('b', 'c'),
    total: page === 1 ? 3 : 4,
  });

  it('gives no item twice where one was added before it', async () => {
    expect(await walk(listOf(grown).list)).toEqual(['a', 'b', 'c']);
    expect((await listOf(grown).list.toArray()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(await listOf(grown).list.toArray({ limit: 3 })).toHaveLength(3);
    expect(listOf(grown).shrunk).toEqual([]);
  });

  it('gives items without an id as they come', async () => {
    const { list } = listOf(() => ({ data: [{ number: 1 }] as never }));
    expect(await list.toArray()).toHaveLength(2);
  });

  it('tells once that it got shorter, because an item may have been skipped', async () => {
    const { list, shrunk } = listOf((page) => ({
      data: items(`a${page}`),
      totalPages: 4,
      total: 10 - page,
    }));
    expect(await walk(list)).toEqual(['a1', 'a2', 'a3', 'a4']);
    expect(shrunk).toEqual([{ before: 9, after: 8, page: 2 }]);
  });
});

describe('a list of empty pages', () => {
  it('ends with an error after 100 of them in a row', async () => {
    for (const prefetch of [0, 3]) {
      const { list, asked } = listOf(() => ({ totalPages: 1e9 }), prefetch);
      await expect(walk(list)).rejects.toThrow('100 pages in a row were empty');
      expect(asked.length).toBeLessThan(110);
      await expect(list.toArray({ concurrency: 8 })).rejects.toThrow('100 pages in a row');
    }
  });

  it('goes on after 99 of them', async () => {
    const { list } = listOf((page) => ({
      data: page === 100 || page === 200 ? items(`a${page}`) : [],
      totalPages: 200,
    }));
    expect(await walk(list)).toEqual(['a100', 'a200']);
  });
});
