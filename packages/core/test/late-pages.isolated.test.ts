import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HttpClient } from '../src/index.js';
import { failureOf } from './test-client.js';
import { operations } from './test-operations.js';

// What walks through pages is a chunk of its own. Here it cannot be loaded.

let client: HttpClient;
let sent: string[];

beforeEach(async () => {
  vi.resetModules();
  vi.doMock('../src/late/pages.js', () => {
    throw new Error('the chunk is gone');
  });
  const { HttpClient } = await import('../src/index.js');
  sent = [];
  const fetch = async (url: string | URL | Request) => {
    sent.push(String(url));
    return Response.json({ data: [{ number: 1 }], page: 1, pageSize: 1, total: 1, totalPages: 1 });
  };
  client = new HttpClient({ apiKey: 'vsnp_sb_1', baseUrl: 'https://api.test', fetch });
});

const list = () => client.paginate(operations.list, {});

describe('a list whose walk cannot be loaded', () => {
  it('gives its first page, which needs no walk', async () => {
    const page = await list();
    expect(page.data).toEqual([{ number: 1 }]);
    expect((await list().withResponse()).response.status).toBe(200);
    expect(page.hasNextPage()).toBe(false);
    expect(await list().toArray({ limit: 0 })).toEqual([]);
  });

  it.each([
    [
      'its items',
      async () => {
        for await (const _thing of list());
      },
    ],
    [
      'its pages',
      async () => {
        for await (const _page of list().pages());
      },
    ],
    [
      'a page of it',
      async () => {
        for await (const _thing of await list());
      },
    ],
    ['all of it', async () => list().toArray()],
  ])('fails with class and code when somebody reads %s', async (_what, read) => {
    // Loads what every call needs.
    await list();
    const error = await failureOf(read());
    expect(error).toMatchObject({ name: 'ConnectionError', code: 'part_not_loaded' });
    expect(sent).toHaveLength(2);
  });

  it('walks once the chunk can be loaded', async () => {
    await failureOf(list().toArray());
    vi.doUnmock('../src/late/pages.js');
    expect(await list().toArray()).toEqual([{ number: 1 }]);
  });
});
